import { phrases } from "./phrase";

/** Words of keeping: versions in this browser, the project file, two tabs. */
export const keeping = phrases({
  versions: ["版本", "Versions"],
  none: [
    "还没有接受过导入的数据。每次接受都会存成一个版本，保存在这个浏览器里。",
    "Nothing imported was accepted yet. Every accept becomes a version, kept in this browser.",
  ],
  hint: [
    "保存在这个浏览器里，最近 {most} 个；现有 {count} 个，共 {size}。",
    "Kept in this browser, the last {most}; {count} now, {size} together.",
  ],
  when: ["时间", "When"],
  what: ["接受了什么", "What was accepted"],
  estates: ["小区", "Estates"],
  households: ["户数", "Households"],
  size: ["大小", "Size"],
  now: ["现在用的", "In use"],
  goBack: ["回到这一版", "Go back to it"],
  goBackTo: ["回到 {when} 的版本", "Go back to the version of {when}"],
  goPublished: ["回到本站发布的数据", "Go back to the data as published"],
  files: ["{first} 等 {count} 个文件", "{first} and others, {count} {count:file|files}"],
  project: ["项目文件：{file}", "Project file: {file}"],
  copy: ["另存的副本", "A copy"],
  saving: ["正在保存…", "Saving…"],
  saved: ["已保存在这个浏览器里，下次打开还在。", "Kept in this browser; it is here when you come back."],
  notSaved: ["还没有保存。", "Not kept yet."],
  restored: ["已恢复 {when} 接受的数据", "The data accepted on {when} are here again"],
  restoredChanged: [
    "已恢复 {when} 接受的数据；本站发布的数据此后有更新，请选择用哪一份。",
    "The data accepted on {when} are here again; the published data have changed since. Choose which to use.",
  ],
  usePublished: ["改用本站发布的数据", "Use the published data"],
  useNew: ["改用新发布的数据", "Use the new published data"],
  stay: ["继续用恢复的数据", "Stay with mine"],
  see: ["看版本", "See the versions"],
  dismiss: ["知道了", "Got it"],
  movedTo: ["已回到 {when} 的版本", "Back at the version of {when}"],
  movedToPublished: ["已改用本站发布的数据", "The published data are in use"],
  takeBack: ["撤销", "Undo"],
  elsewhere: [
    "另一个标签页在 {when} 保存了别的数据；这里看到的没有变。",
    "Saved in another tab at {when}; what you see here has not changed.",
  ],
  elsewhereUnsaved: [
    "另一个标签页在 {when} 保存了别的数据，所以这里刚接受的还没有保存。",
    "Saved in another tab at {when}, so what was just accepted here is not kept yet.",
  ],
  load: ["载入那一版", "Load that version"],
  saveCopy: ["把这里的另存为副本", "Keep what is here as a copy"],
  dropped: [
    "已到上限，最早的 {count} 个版本已删去。",
    "The limit is reached: the oldest versions were dropped, {count} of them.",
  ],
  t_storageDenied: [
    "浏览器不允许在此保存：接受的数据关闭页面就没有了，请存成项目文件。",
    "The browser keeps nothing here: accepted data end with this page. Save a project file.",
  ],
  t_storageFull: [
    "磁盘或浏览器存储空间已满：刚才的数据没有存下，请存成项目文件。",
    "The disk or the browser's storage is full: the last step is not kept. Save a project file.",
  ],
  t_storageFailed: [
    "没有存下：{detail}。数据仍在本页，请存成项目文件。",
    "Not kept: {detail}. The data are still on this page; save a project file.",
  ],
  t_tooLarge: [
    "数据共 {size}，超过浏览器里保存的上限 {most}：没有存下，请存成项目文件。",
    "The data take {size}, more than the {most} that are kept in the browser. Save a project file.",
  ],
  t_unreadable: [
    "{when} 保存的版本读不出来，已跳过；可以回到更早的版本。",
    "The version of {when} cannot be read and was passed over; an earlier one may be gone back to.",
  ],
  t_notPublished: [
    "本站发布的数据现在取不到，这里的数据没有变。",
    "The published data cannot be had now; what is here has not changed.",
  ],
  editsStay: [
    "链接不带手工改动：对方打开只有参数，看不到您改的片区。要带上改动，请存成项目文件发给对方。",
    "Edits by hand do not travel in a link: it opens with the parameters alone, without what you changed. To pass the edits on, save a project file and send it.",
  ],
  saveProject: ["存成项目文件", "Save a project file"],
  projectHint: [
    "一个文件装下全部：数据、方案、当前视图和历史，可以带到另一台电脑上，拖进来打开。",
    "One file holds it all: data, scenarios, the present view and the history. Take it to another machine and drop it there.",
  ],
  making: ["正在写项目文件…", "Writing the project file…"],
  notMade: ["项目文件没有写成：{reason}", "The project file was not written: {reason}"],
  projectIs: [
    "项目文件 {file}：{files} 个数据文件，{scenarios} 个方案，{steps} 步历史。",
    "Project file {file}: {files} data {files:file|files}, {scenarios} {scenarios:scenario|scenarios}, {steps} {steps:step|steps} of history.",
  ],
  scenariosOnly: [
    "项目文件 {file} 里只有方案（{scenarios} 个），没有数据；加入后现有数据不变。",
    "Project file {file} holds scenarios alone ({scenarios}), no data; adding them leaves the data as they are.",
  ],
  addScenarios: ["加入这些方案", "Add the scenarios"],
  migrated: ["由旧版本（{from}）转换而来。", "Migrated from the older version {from}."],
  refused: ["没有打开 {file}：{reason}现有数据不变。", "{file} was not opened: {reason} What is here stays."],
});
