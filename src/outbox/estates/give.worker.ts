import { expose } from "comlink";
import { give, giveTemplate } from "./give";

const giver = { give, giveTemplate };
export type Giver = typeof giver;
expose(giver);
