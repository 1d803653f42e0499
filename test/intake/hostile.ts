/** Files that mean harm or went wrong on the way, made by rule: the same ones in every run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";

export interface Hostile {
  readonly family: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../fixtures", name)));
const zip = (files: Zippable): Uint8Array => zipSync(files);
const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value));
/** A small generator of even numbers in 0–1 (mulberry32), so that every run flips the same bits. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SET = ["shp", "dbf", "prj", "cpg"];
const shp = (): Uint8Array =>
  zip(Object.fromEntries(SET.map((ending) => [`estates.${ending}`, fixture(`estates.${ending}`)])));
const kmz = (): Uint8Array => zip({ "doc.kml": fixture("estates.kml") });
const ring = (x: number, y: number, side = 0.0005): number[][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const polygon = (...rings: unknown[]) => ({ type: "Polygon", coordinates: rings });
const feature = (properties: unknown, geometry: unknown = polygon(ring(113.9, 35.3))) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: unknown[]) => json({ type: "FeatureCollection", features });

/** Whole files by name, one a format. */
export const whole = (): readonly (readonly [name: string, bytes: Uint8Array])[] => [
  [
    "a.geojson",
    collection(feature({ id: "a", name: "一号院" }), feature({ id: "b", name: "二号院" }, polygon(ring(113.91, 35.3)))),
  ],
  ["a.geojsonl", fixture("estates.geojsonl")],
  ["a.csv", fixture("ledger-gbk.csv")],
  ["a.xlsx", fixture("ledger.xlsx")],
  ["a.zip", shp()],
  ["a.kml", fixture("estates.kml")],
  ["a.kmz", kmz()],
  ["a.fgb", fixture("estates.fgb")],
];

const HTML = [
  '<img src=x onerror="alert(1)">',
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  '"><svg onload=alert(1)>',
];
const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf"];

function truncated(): [string, Uint8Array][] {
  return whole().flatMap(([name, bytes]) =>
    [1, 3, 10, 32, 99, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97, 0.999].map((share): [string, Uint8Array] => {
      const length = share >= 1 ? Math.min(share, bytes.length - 1) : Math.floor(bytes.length * share);
      return [name.replace(".", `-cut-${share}.`), bytes.slice(0, length)];
    }),
  );
}

function renamed(): [string, Uint8Array][] {
  const files = whole();
  return files.flatMap(([name, bytes]) =>
    files
      .filter(([other]) => other !== name)
      .map(([other]): [string, Uint8Array] => [`${name}.as.${other.split(".")[1]}`, bytes]),
  );
}

function nothing(): [string, Uint8Array][] {
  const random = numbers(7);
  const contents: [string, Uint8Array][] = [
    ["empty", new Uint8Array(0)],
    ["zeros", new Uint8Array(2000)],
    ["mark", Uint8Array.from([0xef, 0xbb, 0xbf])],
    ["noise", Uint8Array.from({ length: 3000 }, () => Math.floor(random() * 256))],
    ["blank", strToU8(" \n\t\n ")],
  ];
  return ["geojson", "json", "csv", "xlsx", "zip", "kml", "fgb", "shp", "dbf", "xls"].flatMap((ending) =>
    contents.map(([what, bytes]): [string, Uint8Array] => [`${what}.${ending}`, bytes]),
  );
}

function flipped(): [string, Uint8Array][] {
  const random = numbers(11);
  return whole()
    .filter(([name]) => !name.endsWith("json"))
    .flatMap(([name, bytes]) =>
      Array.from({ length: 8 }, (_, k): [string, Uint8Array] => {
        const copy = bytes.slice();
        for (let n = 0; n < 1 + k * 3; n++) copy[Math.floor(random() * copy.length)] ^= 1 << Math.floor(random() * 8);
        return [name.replace(".", `-flip-${k}.`), copy];
      }),
    );
}

/** A workbook with one sheet of the given XML. */
const book = (sheet: string | Uint8Array, more: Zippable = {}): Uint8Array =>
  zip({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "xl/workbook.xml": strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": typeof sheet === "string" ? strToU8(sheet) : sheet,
    ...more,
  });
const sheet = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const inline = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

function archives(): [string, Uint8Array][] {
  const zeros = new Uint8Array(24 << 20);
  const stored = (path: string): Uint8Array => zipSync({ [path]: [fixture("estates.kml"), { level: 0 }] });
  const locked = shp().slice();
  locked[6] |= 1;
  return [
    ["bomb-shp.zip", zip({ "a.shp": zeros, "a.dbf": zeros })],
    ["bomb.kmz", zip({ "doc.kml": zeros })],
    ["bomb.xlsx", book(zeros, { "xl/sharedStrings.xml": zeros })],
    ["bomb-in-bomb.zip", zip({ "inner.zip": zip({ "a.shp": zeros, "a.dbf": zeros }) })],
    ["slip.zip", zip({ "../../etc/a.shp": fixture("estates.shp"), "../../etc/a.dbf": fixture("estates.dbf") })],
    ["slip-root.zip", zip({ "/etc/a.shp": fixture("estates.shp") })],
    ["slip-drive.zip", zip({ "C:\\a.shp": fixture("estates.shp") })],
    ["slip.kmz", stored("..\\doc.kml")],
    ["many.zip", zip(Object.fromEntries(Array.from({ length: 3000 }, (_, k) => [`${k}.shp`, new Uint8Array(4)])))],
    ["locked.zip", locked],
    ["folder.zip", zip({ "a/": new Uint8Array(0) })],
    ["nothing.zip", zip({})],
    ["text.zip", zip({ "readme.txt": strToU8("小区") })],
    ["shp-alone.zip", zip({ "a.shp": fixture("estates.shp") })],
    ["dbf-alone.zip", zip({ "a.dbf": fixture("estates.dbf") })],
    [
      "strange-cpg.zip",
      zip({ "a.shp": fixture("estates.shp"), "a.dbf": fixture("estates.dbf"), "a.cpg": strToU8("x-unknown-9") }),
    ],
    [
      "strange-prj.zip",
      zip({ "a.shp": fixture("estates.shp"), "a.dbf": fixture("estates.dbf"), "a.prj": strToU8("PROJCS[[[[") }),
    ],
    [
      "mac.zip",
      zip({ "__MACOSX/a.shp": new Uint8Array(10), "a.shp": fixture("estates.shp"), "a.dbf": fixture("estates.dbf") }),
    ],
    ["uneven.zip", zip({ "a.shp": fixture("estates.shp"), "a.dbf": fixture("estates.dbf").slice(0, 700) })],
    [
      "dbf-tells-more.zip",
      (() => {
        const dbf = fixture("estates.dbf").slice();
        dbf.set([0xff, 0xff, 0xff, 0x7f], 4);
        return zip({ "a.shp": fixture("estates.shp"), "a.dbf": dbf });
      })(),
    ],
    [
      "shp-tells-more.zip",
      (() => {
        const file = fixture("estates.shp").slice();
        // Points of the first record: two thousand million.
        file.set([0xff, 0xff, 0xff, 0x7f], 100 + 8 + 40);
        return zip({ "a.shp": file, "a.dbf": fixture("estates.dbf") });
      })(),
    ],
  ];
}

function workbooks(): [string, Uint8Array][] {
  const row = (n: number, ...cells: string[]): string => `<row r="${n}">${cells.join("")}</row>`;
  return [
    ["far-cell.xlsx", book(sheet(row(1, inline("A1", "小区名称")) + row(1_048_576, inline("XFD1048576", "x"))))],
    ["no-sheet.xlsx", zip({ "xl/workbook.xml": strToU8("<workbook/>") })],
    [
      "no-rows.xlsx",
      book('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols/></worksheet>'),
    ],
    ["not-xml.xlsx", book("<worksheet><sheetData><row r='1'><c r='A1'")],
    ["entities.xlsx", book(`<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">]>${sheet(row(1, inline("A1", "&a;")))}`)],
    ["strings-missing.xlsx", book(sheet(row(1, '<c r="A1" t="s"><v>99</v></c>')))],
    ["headers-only.xlsx", book(sheet(row(1, inline("A1", "小区名称"), inline("B1", "户数"))))],
    [
      "proto.xlsx",
      book(
        sheet(
          row(1, inline("A1", "__proto__"), inline("B1", "小区名称"), inline("C1", "constructor")) +
            row(2, inline("A2", "x"), inline("B2", "一号院"), inline("C2", "y")),
        ),
      ),
    ],
    [
      "html.xlsx",
      book(
        sheet(
          row(1, inline("A1", "小区名称"), inline("B1", "户数")) +
            row(2, inline("A2", "&lt;img src=x onerror=alert(1)&gt;"), '<c r="B2"><v>12</v></c>'),
        ),
      ),
    ],
    [
      "merge-all.xlsx",
      book(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row(1, inline("A1", "小区名称"), inline("B1", "户数"))}${row(2, inline("A2", "一号院"), '<c r="B2"><v>3</v></c>')}</sheetData><mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells></worksheet>`,
      ),
    ],
    [
      "bad-number.xlsx",
      book(
        sheet(
          row(1, inline("A1", "小区名称"), inline("B1", "户数")) +
            row(2, inline("A2", "院"), '<c r="B2"><v>NaN</v></c>'),
        ),
      ),
    ],
    ["deep.xlsx", book(`${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}`)],
  ];
}

function markup(): [string, Uint8Array][] {
  const kml = (inside: string, before = ""): Uint8Array =>
    strToU8(
      `<?xml version="1.0"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`,
    );
  const place = (name: string, coordinates: string): string =>
    `<Placemark><name>${name}</name><Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
  const square = "113.9,35.3 113.901,35.3 113.901,35.301 113.9,35.3";
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, k) => `<!ENTITY lol${k + 1} "${`&lol${k || ""};`.repeat(10)}">`).join("")}]>`;
  return [
    ["laughs.kml", kml(place("&lol9;", square), laughs)],
    ["outside.kml", kml(place("&x;", square), '<!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
    ["unclosed.kml", strToU8("<kml><Document><Placemark>")],
    ["deep.kml", kml(`${"<Folder>".repeat(30_000)}${"</Folder>".repeat(30_000)}`)],
    ["no-places.kml", kml("")],
    ["letters.kml", kml(place("院", "a,b c,d e,f a,b"))],
    ["infinite.kml", kml(place("院", "Infinity,NaN 1e999,2 3,4 Infinity,NaN"))],
    ["empty-ring.kml", kml(place("院", ""))],
    ["html.kml", kml(place("&lt;script&gt;alert(1)&lt;/script&gt;", square))],
    ["cdata.kml", kml(place("<![CDATA[<img src=x onerror=alert(1)>]]>", square))],
    ["page.kml", strToU8("<!doctype html><html><body>404 Not Found</body></html>")],
    ["page.geojson", strToU8("<!doctype html><html><body>502 Bad Gateway</body></html>")],
  ];
}

function places(): [string, Uint8Array][] {
  const nested = (depth: number): unknown =>
    depth === 0 ? polygon(ring(113.9, 35.3)) : { type: "GeometryCollection", geometries: [nested(depth - 1)] };
  const parts = Array.from({ length: 1000 }, (_, k) => [ring(113 + k / 500, 35)]);
  const list: [string, unknown][] = [
    ["nested-3", nested(3)],
    ["nested-300", nested(300)],
    ["parts-1000", { type: "MultiPolygon", coordinates: parts }],
    ["holes-1000", polygon(ring(113, 35, 2), ...Array.from({ length: 1000 }, (_, k) => ring(113.001 + k / 600, 35.1)))],
    ["metres", polygon(ring(500_000, 3_900_000, 50))],
    ["swapped", polygon(ring(35.3, 113.9))],
    [
      "strings",
      polygon([
        ["113.9", "35.3"],
        ["113.91", "35.3"],
        ["113.91", "35.31"],
        ["113.9", "35.3"],
      ]),
    ],
    [
      "nulls",
      polygon([
        [null, null],
        [113.9, null],
        [113.9, 35],
        [null, null],
      ]),
    ],
    [
      "two-points",
      polygon([
        [113.9, 35.3],
        [113.91, 35.3],
      ]),
    ],
    ["no-ring", polygon()],
    [
      "flat",
      polygon([
        [113.9, 35.3],
        [113.91, 35.3],
        [113.92, 35.3],
        [113.9, 35.3],
      ]),
    ],
    ["far", polygon(ring(1e300, -1e300))],
    ["type-number", { type: 5, coordinates: [] }],
    ["type-proto", { type: "__proto__", coordinates: [[1, 2]] }],
    ["array", [1, 2, 3]],
    ["text", "POLYGON((0 0,1 0,1 1,0 0))"],
    [
      "line",
      {
        type: "LineString",
        coordinates: [
          [113, 35],
          [114, 35],
        ],
      },
    ],
    ["missing", { type: "Polygon" }],
    ["object", { type: "Polygon", coordinates: { 0: [] } }],
  ];
  const raw: [string, string][] = [
    [
      "infinity",
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a","households":1e999},"geometry":{"type":"Point","coordinates":[1e999,-1e999]}}]}',
    ],
    [
      "nan",
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a"},"geometry":{"type":"Point","coordinates":[NaN,NaN]}}]}',
    ],
    ["deep", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
    [
      "deep-coordinates",
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":${"[".repeat(5000)}1${"]".repeat(5000)}}}]}`,
    ],
    [
      "deep-properties",
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}},"geometry":{"type":"Point","coordinates":[113,35]}}]}`,
    ],
    ["comma", '{"type":"FeatureCollection","features":[],}'],
    ["twice", '\ufeff\ufeff{"type":"FeatureCollection","features":[]}'],
    ["root-array", "[1,2,3]"],
    ["root-null", "null"],
    ["features-object", '{"type":"FeatureCollection","features":{"a":1}}'],
    ["features-null", '{"type":"FeatureCollection","features":[null,1,"a",[],{}]}'],
    [
      "strange-crs",
      '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2437"}},"features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}]}',
    ],
  ];
  return [
    ...list.map(([name, geometry]): [string, Uint8Array] => [
      `${name}.geojson`,
      collection(feature({ id: "x" }, geometry)),
    ]),
    ...raw.map(([name, text]): [string, Uint8Array] => [`${name}.geojson`, strToU8(text)]),
  ];
}

function words(): [string, Uint8Array][] {
  const fields = ["id", "name", "district", "street", "address", "managementBody", "programme", "households"];
  return [
    ...fields.map((field, k): [string, Uint8Array] => [
      `html-${field}.geojson`,
      collection(feature({ [field]: HTML[k % HTML.length] })),
    ]),
    ...NAMES.map((name): [string, Uint8Array] => [
      `${name}.geojson`,
      strToU8(
        `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"${name}":{"polluted":1},"id":"${name}"},"geometry":{"type":"Point","coordinates":[113,35]}}]}`,
      ),
    ]),
    ...NAMES.map((name): [string, Uint8Array] => [`${name}.csv`, strToU8(`${name},小区名称,户数\nx,${name},12\n`)]),
    ["surrogates.geojson", collection(feature({ id: "\ud800", name: "院\udfff\ud800" }))],
    [
      "surrogate-escaped.geojson",
      strToU8(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"\\ud83d"},"geometry":{"type":"Point","coordinates":[113,35]}}]}',
      ),
    ],
    ["long-name.geojson", collection(feature({ id: "x".repeat(2_000_000), name: "院".repeat(500_000) }))],
    [
      "many-fields.geojson",
      collection(feature(Object.fromEntries(Array.from({ length: 20_000 }, (_, k) => [`f${k}`, k])))),
    ],
    ["quote.csv", strToU8('小区名称,户数\n"一号院,120\n二号院,64\n')],
    [
      "places.csv",
      strToU8(
        "小区名称,经度,纬度\n一,113.9,35.3\n二,NaN,35.3\n三,1e999,-1e999\n四,0,0\n五,<b>1</b>,'35'\n六,113°54′,\n七,38500000,3907000\n",
      ),
    ],
    ["places-in-one.csv", strToU8('小区名称,坐标\n一,"113.9,35.3"\n二,"35.3;113.9"\n三,"1.5,NaN"\n四,[]\n')],
    ["headers-only.csv", strToU8("小区名称,户数\n")],
    ["commas.csv", strToU8(",,,,\n,,,,\n")],
    ["one-column.csv", strToU8("小区名称\n一号院\n")],
    ["uneven.csv", strToU8("小区名称,户数\n一号院\n二号院,3,4,5\n")],
    ["zeros.csv", strToU8("小区名称,户数\n一\u0000号院,1\u00002\n")],
    ["long-cell.csv", strToU8(`小区名称,户数\n${"院".repeat(1_500_000)},12\n`)],
    ["wide.csv", strToU8(`${Array.from({ length: 20_000 }, (_, k) => `列${k}`).join()}\n${"1,".repeat(20_000)}\n`)],
    ["cells.csv", strToU8(`${"a,".repeat(1000)}\n`.repeat(10_100))],
    ["formula.csv", strToU8("小区名称,户数\n=cmd|' /C calc'!A0,12\n+1+2,3\n@SUM(1),4\n")],
    ["same-names.csv", strToU8("小区名称,小区名称,户数,户数\n一,二,3,4\n")],
    ["numbers.csv", strToU8("小区名称,户数,投资(元)\n一号院,1e999,NaN\n二号院,-5,Infinity\n三号院,12.5,１２３\n")],
    ["mixed-ends.csv", strToU8("小区名称,户数\r一号院,3\r\n二号院,4\n")],
    [
      "utf16.csv",
      Uint8Array.from([
        0xff,
        0xfe,
        ...[..."小区名称,户数\n院,3\n"].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
      ]),
    ],
    ["big5.csv", Uint8Array.from([0xa4, 0x70, 0xb0, 0xcf, 0x2c, 0xa4, 0xe1, 0x0a, 0xff, 0xfe, 0x80])],
  ];
}

const FAMILIES: Readonly<Record<string, () => [string, Uint8Array][]>> = {
  truncated,
  renamed,
  nothing,
  flipped,
  archives,
  workbooks,
  markup,
  places,
  words,
};
export const families = Object.keys(FAMILIES);

const made = new Map<string, readonly Hostile[]>();
/** The files of one family. */
export function hostile(family: string): readonly Hostile[] {
  const known = made.get(family) ?? FAMILIES[family]().map(([name, bytes]) => ({ family, name, bytes }));
  made.set(family, known);
  return known;
}
