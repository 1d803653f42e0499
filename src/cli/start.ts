/**
 * `npm start`, after the build: serves `dist/` and prints the address. `PORT` and `HOST` change where; `BASEMAP` names hosts,
 * apart by blanks, that pages may ask for a basemap: `BASEMAP=https://*.tianditu.gov.cn`.
 */
import { join } from "node:path";
import { serve } from "./serve";

const folder = join(import.meta.dirname, "../../dist");
const { address } = await serve(folder, {
  port: Number(process.env.PORT ?? 4173),
  host: process.env.HOST ?? "127.0.0.1",
  connect: process.env.BASEMAP?.split(/\s+/).filter(Boolean),
});
process.stdout.write(`\n  连片 Lianpian: ${address}\n  Ctrl+C 结束 / to stop\n\n`);
