import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import type { Scope, ScopePart } from "../../store/scope";
import { overview } from "../../text/overview";

/** Name of a part of the place on view. */
export const partName = (data: Dataset, { kind, row }: Pick<ScopePart, "kind" | "row">): string =>
  row < 0
    ? t(overview.noArea)
    : kind === "estate"
      ? (data.estates.name[row] ?? data.estates.id[row])
      : data[`${kind}s`].name[row];

/** Name of the place itself. */
export const scopeName = (data: Dataset, { level, ...at }: Pick<Scope, "level" | "district" | "street" | "estate">) =>
  level === "city" ? t(overview.city) : partName(data, { kind: level, row: at[level] });
