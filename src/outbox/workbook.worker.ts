import { expose } from "comlink";
import { workbook } from "./workbook";

const writer = { workbook };
export type Writer = typeof writer;
expose(writer);
