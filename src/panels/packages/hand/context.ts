/** Names of estates and packages as sentences about edits need them. */
import { dataset } from "../../../store/dataset";
import { edits } from "../../../store/scenario";
import { lang } from "../../../store/view";
import type { WarnContext } from "../warn";

/** Name of an estate by its id; the id where it has none. */
export const estateName = (id: string): string => {
  const estates = dataset.value?.estates;
  return estates?.name[estates.id.indexOf(id)] ?? id;
};

export const warnContext = (): WarnContext => ({
  lang: lang.value,
  nameOf: estateName,
  heldName: (id) => edits.value.packages.find((one) => one.id === id)?.name ?? null,
});
