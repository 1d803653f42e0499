import { describe, expect, it, vi } from "vitest";
import { troubleOf } from "../../src/map/basemap/archive";
import { asking, type World } from "../../src/map/basemap/asking";
import { overBasemap } from "../../src/map/basemap/over";
import { roleOf, vectorLayers } from "../../src/map/basemap/roles";
import { judge, tianditu, tileAddress } from "../../src/map/basemap/tianditu";
import type { BaseTrouble } from "../../src/map/basemap/types";
import { troubleText } from "../../src/map/basemap/useBasemap";
import type { MapLayer } from "../../src/map/types";
import { cleanKey, readSite } from "../../src/store/basemap";

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("天地图", () => {
  it("is asked for a tile of Web Mercator by WMTS, with the key, at one of eight hosts", () => {
    const at = { address: "https://{s}.tianditu.gov.cn", key: "k1" };
    const url = new URL(tileAddress(at, "cva", 10, 833, 404));
    expect(url.origin).toBe("https://t5.tianditu.gov.cn");
    expect(url.pathname).toBe("/cva_w/wmts");
    expect(Object.fromEntries(url.searchParams)).toEqual({
      SERVICE: "WMTS",
      REQUEST: "GetTile",
      VERSION: "1.0.0",
      LAYER: "cva",
      STYLE: "default",
      TILEMATRIXSET: "w",
      FORMAT: "tiles",
      TILEMATRIX: "10",
      TILEROW: "404",
      TILECOL: "833",
      tk: "k1",
    });
    expect(tileAddress({ ...at, address: "http://10.1.2.3:8080/tdt/" }, "img", 1, 0, 0)).toMatch(
      /^http:\/\/10\.1\.2\.3:8080\/tdt\/img_w\/wmts\?/,
    );
  });

  it("has its names above it, in levels 1 to 18, and no key in what the map holds", () => {
    const base = {
      kind: "tianditu",
      layer: "img",
      address: "https://{s}.x.cn",
      key: "secret",
      approval: "GS",
    } as const;
    const { sources, layers } = tianditu(base, "basemap://1");
    expect(Object.keys(sources)).toEqual(["img", "cia"]);
    expect(layers("dark").map(({ id }) => id)).toEqual(["img", "cia"]);
    expect(sources.cia).toMatchObject({
      tiles: ["basemap://1/cia/{z}/{x}/{y}"],
      minzoom: 1,
      maxzoom: 18,
      tileSize: 256,
    });
    expect(JSON.stringify([sources, layers("light")])).not.toContain("secret");
  });

  it.each<[string, number, string, BaseTrouble["code"]]>([
    ["a wrong key", 403, '{"msg":"非法Key","resolve":"请到API控制台重新申请Key","code":1}', "key"],
    [
      "a key of another site",
      403,
      '{"msg":"域名不匹配","resolve":"请到API控制台查看域名配置并修改","code":7}',
      "domain",
    ],
    [
      "a key for servers",
      403,
      '{"msg":"权限类型错误","resolve":"Key权限类型为:服务端，请使用服务端访问！","code":12}',
      "keyKind",
    ],
    ["a key of no kind", 403, '{"msg":"权限类型错误","resolve":"不支持的key类型！","code":18}', "keyKind"],
    ["the day's quota", 429, "Too Many Requests", "quota"],
    ["the quota by words", 403, '{"msg":"该Key的API访问次数已超限"}', "quota"],
    ["what looks like an attack", 418, "<html><body>418</body></html>", "guarded"],
    ["a plain refusal", 403, "", "forbidden"],
    ["a refusal sent as success", 200, '{"msg":"非法Key","code":1}', "key"],
    ["the login page of a network", 200, "<!doctype html><title>请登录</title>", "notTile"],
    ["a server in trouble", 502, "<h1>Bad Gateway</h1>", "server"],
    ["a wrong address", 404, "not found", "server"],
  ])("%s is known as such", (_, status, body, code) => {
    expect(judge(status, bytes(body))?.code).toBe(code);
  });

  it("a picture is a tile whatever its type is called, and words are given as words", () => {
    expect(judge(200, PNG)).toBeNull();
    expect(judge(200, Uint8Array.of(0xff, 0xd8, 0xff))).toBeNull();
    expect(judge(502, bytes("<script>x()</script><h1>Bad\n Gateway</h1>"))?.said).toBe("Bad Gateway");
    expect(judge(200, bytes("x".repeat(5000)))?.said).toHaveLength(120);
  });
});

/** A world that answers in turn; the clock goes on by hand. */
function worldOf(answers: (Response | Error)[], isBlocked = false) {
  const clock = { now: 0 };
  const asked: { url: string; mode?: string; referrerPolicy?: string }[] = [];
  const world: World = {
    fetch: (async (url: string, init: RequestInit) => {
      asked.push({ url, mode: init.mode, referrerPolicy: init.referrerPolicy });
      const next = answers.shift() ?? new Error("Failed to fetch");
      if (next instanceof Error) throw next;
      return next;
    }) as typeof fetch,
    now: () => clock.now,
    isBlocked: async () => isBlocked,
  };
  return { world, asked, clock };
}
const tile = (): Response => new Response(PNG);
const still = new AbortController().signal;
const AT = "https://t0.tianditu.gov.cn/vec_w/wmts?tk=k";

describe("asking", () => {
  it("a refused key is told once, with the server's words, and no further tile is asked for", async () => {
    const { world, asked, clock } = worldOf([
      new Response('{"msg":"非法Key","resolve":"重新申请","code":1}', { status: 403 }),
    ]);
    const tell = vi.fn();
    const ask = asking(tell, world);
    await expect(ask(AT, still)).rejects.toThrow("key");
    clock.now = 1e9;
    await expect(ask(AT, still)).rejects.toThrow("paused");
    expect(asked).toHaveLength(1);
    expect(asked[0].referrerPolicy).toBe("origin");
    expect(tell.mock.calls).toEqual([
      [{ code: "key", status: 403, said: "非法Key 重新申请", from: "t0.tianditu.gov.cn" }],
    ]);
  });

  it("a host that fails three times in a row rests for half a minute, and is well again with the first tile", async () => {
    const bad = () => new Response("", { status: 502 });
    const { world, asked, clock } = worldOf([bad(), bad(), bad(), tile()]);
    const tell = vi.fn();
    const ask = asking(tell, world);
    for (let k = 0; k < 5; k++) await expect(ask(AT, still)).rejects.toThrow();
    expect(asked).toHaveLength(3);
    expect(tell).toHaveBeenCalledTimes(1);
    clock.now = 30_001;
    expect(new Uint8Array(await ask(AT, still))).toEqual(PNG);
    expect(tell).toHaveBeenLastCalledWith(null);
  });

  it("one lost tile among others says nothing", async () => {
    const { world } = worldOf([tile(), new Response("", { status: 404 }), tile()]);
    const tell = vi.fn();
    const ask = asking(tell, world);
    await ask(AT, still);
    await expect(ask(AT, still)).rejects.toThrow("server");
    await ask(AT, still);
    expect(tell).not.toHaveBeenCalled();
  });

  it("tells apart: not sent because of the page's policy, answered without leave to read, no answer", async () => {
    const failure = () => new TypeError("Failed to fetch");
    const codeOf = async (answers: (Response | Error)[], isBlocked: boolean): Promise<string> => {
      const tell = vi.fn();
      const ask = asking(tell, worldOf(answers, isBlocked).world);
      for (let k = 0; k < 3; k++) await ask(AT, still).catch(() => {});
      return tell.mock.calls[0]?.[0].code;
    };
    expect(await codeOf([failure()], true)).toBe("policy");
    expect(await codeOf([failure(), tile(), failure(), tile(), failure(), tile()], false)).toBe("refused");
    expect(await codeOf([], false)).toBe("unreachable");
  });

  it("a host that says nothing for 10 seconds is given up; a tile that the map gives up says nothing", async () => {
    vi.useFakeTimers();
    try {
      const tell = vi.fn();
      const hangs = ((_: string, { signal }: RequestInit) =>
        new Promise((__, fail) => signal?.addEventListener("abort", () => fail(signal.reason)))) as typeof fetch;
      const ask = asking(tell, { fetch: hangs, now: () => 0, isBlocked: async () => false });
      const lost = [1, 2, 3].map(() => ask(AT, still).catch((error: Error) => error.message));
      await vi.advanceTimersByTimeAsync(10_001);
      expect(await Promise.all(lost)).toEqual(["timeout", "timeout", "timeout"]);
      expect(tell.mock.calls[0][0].code).toBe("timeout");
      const gone = new AbortController();
      const left = ask(AT, gone.signal).catch(() => "left");
      gone.abort();
      await left;
      expect(tell).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("every trouble is one sentence in both languages and says that the data stay", () => {
    const trouble = { code: "keyKind", from: "t0.tianditu.gov.cn", status: 403, said: "权限类型错误" } as const;
    expect(troubleText(trouble, "zh-CN")).toBe(
      "密钥的类型不对：要“浏览器端”密钥，不能用“服务器端”的。 对方说：“权限类型错误” 数据照常显示。",
    );
    expect(troubleText({ ...trouble, code: "unreachable", said: "" }, "en")).toBe(
      "t0.tianditu.gov.cn cannot be reached, so there is no basemap. Check the network. The data stay as they are.",
    );
  });
});

describe("the operator's word and the reader's key", () => {
  it("a key loses blanks, line ends and what cannot be seen", () => {
    expect(cleanKey(" 075b\u200b2ed2\u00a0\n")).toBe("075b2ed2");
  });

  it("reads the site's entry key by key, and takes no odd address", () => {
    const whole = readSite({
      basemap: {
        tianditu: "http://10.1.2.3:8080/tdt",
        approval: "GS（2025）1号",
        pmtiles: "base/city.pmtiles",
        pmtilesApproval: "豫S〔2020〕1号",
      },
    });
    expect(whole).toEqual({
      tianditu: "http://10.1.2.3:8080/tdt",
      approval: "GS（2025）1号",
      pmtiles: "base/city.pmtiles",
      pmtilesApproval: "豫S〔2020〕1号",
    });
    for (const odd of [
      null,
      {},
      { basemap: { tianditu: "javascript:alert(1)", pmtiles: "../x.pmtiles", approval: 3 } },
    ])
      expect(readSite(odd)).toMatchObject({ tianditu: "https://{s}.tianditu.gov.cn", pmtiles: null });
  });
});

describe("data over a basemap", () => {
  const layer = (slot: MapLayer["slot"], paint: object): MapLayer => ({
    id: slot,
    slot,
    source: { key: slot, data: "" },
    specs: [{ id: "fill", type: "fill", paint } as never],
  });
  it("tints let it through by zoom and by feature, lines and words stay, our own roads and water go", () => {
    const tint = layer("districtFill", {
      "fill-opacity": ["interpolate", ["linear"], ["zoom"], 11, ["case", true, 0, 0.9], 12, 0.1],
    });
    const layers = [layer("water", {}), tint, layer("districtLine", {}), layer("estateFill", { "fill-opacity": 0.95 })];
    const over = overBasemap(layers) as MapLayer[];
    expect(over.map(({ slot }) => slot)).toEqual(["districtFill", "districtLine", "estateFill"]);
    expect(over[0].specs[0].paint).toEqual({
      "fill-opacity": ["interpolate", ["linear"], ["zoom"], 11, ["*", 0.72, ["case", true, 0, 0.9]], 12, 0.072],
    });
    expect(over[1]).toBe(layers[2]);
    expect(overBasemap(layers)[0]).toBe(over[0]);
  });
});

describe("a PMTiles file", () => {
  it("what its library says is one of our sentences", () => {
    expect(troubleOf("Wrong magic number for PMTiles archive")).toBe("notPmtiles");
    expect(troubleOf("Bad response code: 404")).toBe("noFile");
    expect(troubleOf("Server returned no content-length header … supports HTTP Byte Serving.")).toBe("noRange");
    expect(troubleOf("unexpected EOF")).toBe("broken");
  });

  it("vector layers of the common schemas find their look by name: areas under lines under words", () => {
    const names = ["places", "roads", "water", "earth", "buildings", "boundaries", "transportation_name", "未知"];
    expect(names.map(roleOf)).toEqual(["label", "road", "water", "land", "building", "boundary", "label", "other"]);
    const drawn = vectorLayers(names, "tiles", "dark");
    const kinds = drawn.map(({ type }) => type);
    expect(kinds).toEqual(
      [...kinds].sort((a, b) => ["fill", "line", "symbol"].indexOf(a) - ["fill", "line", "symbol"].indexOf(b)),
    );
    expect(drawn.every((one) => "source" in one && one.source === "tiles")).toBe(true);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
  });
});
