import { expose } from "comlink";
import { type Form, type Gift, give, giveTemplate, type Names } from "./give";
import type { EstateSource } from "./records";

const giver = {
  give: (form: Form, source: EstateSource, names: Names): Promise<Gift> => give(form, source, names),
  giveTemplate,
};
export type Giver = typeof giver;
expose(giver);
