import { phrases } from "./phrase";

/** Words of the basemap: the choice, its credit, and what may be wrong with it. */
export const basemap = phrases({
  title: ["底图", "Basemap"],
  intro: [
    "默认没有底图，页面不向其他网站发请求。选天地图后，浏览器会向天地图要所看范围的瓦片：它因此知道看的是哪里，但得不到小区数据。",
    "By default there is none, and the page asks no other host for anything. With 天地图 the browser asks it for tiles of what is in view: it learns where you look, but gets no data of the estates.",
  ],
  none: ["无", "None"],
  vec: ["天地图矢量", "天地图 (Tianditu) map"],
  img: ["天地图影像", "天地图 (Tianditu) imagery"],
  site: ["本站的 PMTiles：{name}", "This site's PMTiles: {name}"],
  file: ["PMTiles 文件", "A PMTiles file"],
  pick: ["选择文件…", "Choose a file…"],
  chosen: ["已选：{name}", "Chosen: {name}"],
  fileNote: [
    "文件不上传也不保存，刷新页面后要重新选择。支持栅格和矢量瓦片。",
    "The file is neither uploaded nor kept; choose it again after a reload. Raster and vector tiles are supported.",
  ],
  keyLabel: ["天地图密钥（tk）", "Tianditu key (tk)"],
  keyNote: [
    "在天地图控制台（console.tianditu.gov.cn）申请“浏览器端”密钥。密钥只存在这个浏览器里，不进分享链接、项目文件和导出。",
    "Get one of the kind “浏览器端” (browser) at console.tianditu.gov.cn. It is kept in this browser only, never in a link, a project file or an export.",
  ],
  keyShort: [
    "密钥一般是 32 位字母和数字，现在是 {n} 位。",
    "A key has 32 letters and figures as a rule; this one has {n}.",
  ],
  forget: ["删除密钥", "Delete the key"],
  use: ["使用", "Use it"],
  close: ["关闭", "Close"],
  paper: ["打印和图片里没有底图。", "There is no basemap on paper and in pictures."],
  creditTianditu: ["底图：天地图 {approval}", "Basemap: 天地图 {approval}"],
  creditFile: [
    "底图：{makers}（未注明审图号，仅限内部使用）",
    "Basemap: {makers} (no map approval number: internal use only)",
  ],
  creditApproved: ["底图：{makers} 审图号：{approval}", "Basemap: {makers} map approval number {approval}"],
  retry: ["重试", "Try again"],
  change: ["换底图…", "Another basemap…"],
  said: ["对方说：“{said}”", "It says: “{said}”"],
  dataStays: ["数据照常显示。", "The data stay as they are."],
  key: [
    "天地图说密钥无效。请核对，或到天地图控制台重新申请。",
    "天地图 says that the key is not valid. Check it, or get another one in its console.",
  ],
  domain: [
    "天地图不接受来自本网站的请求：密钥绑定的域名与这里不符。请到天地图控制台把本站域名加进白名单。",
    "天地图 does not accept requests from this site: the key is bound to other domains. Add this one in its console.",
  ],
  keyKind: [
    "密钥的类型不对：要“浏览器端”密钥，不能用“服务器端”的。",
    "The key is of another kind: one for browsers (浏览器端) is needed, not for servers.",
  ],
  quota: [
    "今天的用量已到上限，底图暂停。明天再试，或换一个密钥。",
    "Today's quota is used up, so the basemap rests. Try again tomorrow or with another key.",
  ],
  guarded: [
    "天地图拒绝了请求（{status}，疑似攻击）：多半是密钥有误，也可能请求过多。请核对密钥，稍后再试。",
    "天地图 refused the request as an attack ({status}): most likely the key is wrong, or there were too many requests. Check the key and try later.",
  ],
  forbidden: ["{from} 拒绝提供底图（{status}）。请核对密钥。", "{from} refuses the basemap ({status}). Check the key."],
  policy: [
    "本站的安全策略不允许向 {from} 要底图。请运维人员把它加进 Content-Security-Policy 的 connect-src（见 README 的 Hosting）。",
    "This site's security policy does not allow asking {from}. Its operator adds it to connect-src of the Content-Security-Policy (README, Hosting).",
  ],
  refused: [
    "{from} 有回应，但拒绝提供底图，浏览器读不到原因：多半是密钥有误或用量超限。",
    "{from} answers but gives no basemap, and the browser may not read why: most likely the key is wrong or its quota used up.",
  ],
  unreachable: [
    "连不上 {from}，没有底图。请检查网络。",
    "{from} cannot be reached, so there is no basemap. Check the network.",
  ],
  timeout: ["{from} 10 秒没有回应，没有底图。", "{from} did not answer within 10 seconds, so there is no basemap."],
  server: ["{from} 出错（{status}），没有底图。", "{from} has an error ({status}), so there is no basemap."],
  notTile: [
    "{from} 回的不是地图瓦片，可能要先登录网络，或被网关拦下。",
    "What {from} answers is no map tile: the network may want a login, or a gateway stands between.",
  ],
  noFile: ["本站没有底图文件 {from}。", "This site has no basemap file {from}."],
  noRange: [
    "服务器不支持按范围读取（HTTP Range），不能用 {from} 作底图。",
    "The server cannot give parts of a file (HTTP Range), so {from} cannot be used.",
  ],
  notPmtiles: ["{from} 不是 PMTiles 第 3 版文件，不能作底图。", "{from} is no PMTiles file of version 3."],
  broken: ["底图 {from} 读不出来，文件可能不完整。", "The basemap {from} cannot be read; the file may be incomplete."],
  otherTiles: [
    "{from} 里不是图片或矢量瓦片（MVT），不能作底图。",
    "The tiles of {from} are neither pictures nor vector tiles (MVT).",
  ],
  elsewhere: ["底图 {from} 不覆盖现在看的范围。", "The basemap {from} does not cover what is in view."],
});
