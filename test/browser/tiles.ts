/** A loopback server that answers as 天地图 does, and PMTiles files of one tile. */
import { createServer } from "node:http";
import { crc32, deflateSync } from "node:zlib";

/** A tile of 256 × 256 pixels of one colour, as PNG. */
export function png([red, green, blue]: readonly [number, number, number]): Buffer {
  const row = Buffer.alloc(1 + 256 * 3);
  for (let x = 0; x < 256; x++) row.set([red, green, blue], 1 + 3 * x);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(256, 0);
  head.writeUInt32BE(256, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 256 }, () => row)));
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

const field = (number: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([number * 8 + 2, body.length]), body]);
/** A vector tile of one layer `water`: a square as large as the tile (4,096 units). */
export function mvt(): Buffer {
  // MoveTo 0 0; LineTo 4096 0, 0 4096, −4096 0 (zigzag varints of 8,192 and 8,191); ClosePath.
  const [plus, minus] = [
    [0x80, 0x40],
    [0xff, 0x3f],
  ];
  const path = Buffer.from([9, 0, 0, 26, ...plus, 0, 0, ...plus, ...minus, 0, 15]);
  const feature = Buffer.concat([Buffer.from([3 * 8, 3]), field(4, path)]);
  const layer = [field(1, Buffer.from("water")), field(2, feature), Buffer.from([5 * 8, 0x80, 0x20, 15 * 8, 2])];
  return field(3, Buffer.concat(layer));
}

/** PMTiles, version 3, with one tile for the whole world; type 1: vector, 2: PNG. */
export function archive(type: 1 | 2, tile: Buffer, metadata: object): Buffer {
  const meta = Buffer.from(JSON.stringify(metadata));
  const length: number[] = [];
  for (let n = tile.length; ; n >>= 7) {
    length.push(n > 127 ? (n & 127) | 128 : n);
    if (n <= 127) break;
  }
  // One entry: tile 0, once, so long, at 0.
  const root = Buffer.from([1, 0, 1, ...length, 1]);
  const head = Buffer.alloc(127);
  head.write("PMTiles");
  head[7] = 3;
  const places = [
    127,
    root.length,
    127 + root.length,
    meta.length,
    0,
    0,
    127 + root.length + meta.length,
    tile.length,
    1,
    1,
    1,
  ];
  for (const [k, value] of places.entries()) head.writeBigUInt64LE(BigInt(value), 8 + 8 * k);
  // Clustered; nothing packed; type; zoom 0 only.
  head.set([1, 1, 1, type, 0, 0], 96);
  for (const [k, degrees] of [-180, -85, 180, 85].entries()) head.writeInt32LE(degrees * 1e7, 102 + 4 * k);
  return Buffer.concat([head, root, meta, tile]);
}

export interface Stub {
  readonly address: string;
  /** What was asked so far. */
  readonly asked: { readonly path: string; readonly key: string; readonly referer: string }[];
  readonly close: () => Promise<void>;
}

/** Answers by the key: `good…`, `secret…` (a refusal that a browser may not read); any other is not valid. */
export async function stub(colour: readonly [number, number, number]): Promise<Stub> {
  const asked: Stub["asked"] = [];
  const tile = png(colour);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://stub");
    const key = url.searchParams.get("tk") ?? "";
    asked.push({ path: url.pathname, key, referer: request.headers.referer ?? "" });
    if (!key.startsWith("secret")) response.setHeader("Access-Control-Allow-Origin", "*");
    const json = (status: number, body: object): void => {
      response.writeHead(status, { "Content-Type": "application/json;charset=UTF-8" }).end(JSON.stringify(body));
    };
    if (key.startsWith("good")) response.writeHead(200, { "Content-Type": "image/png" }).end(tile);
    else json(403, { msg: "非法Key", resolve: "请到API控制台重新申请Key", code: 1 });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
