import { expose } from "comlink";
import { type Form, type Gift, give, giveTemplate, type Names } from "./give";
import type { EstateSource, OnShare } from "./records";

const giver = {
  give: (form: Form, source: EstateSource, names: Names, onShare: OnShare): Promise<Gift> =>
    give(form, source, names, { onShare }),
  giveTemplate,
};
export type Giver = typeof giver;
expose(giver);
