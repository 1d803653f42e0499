import type { Sum } from "../../domain/coverage/reconcile";
import type { TargetField } from "../../model/programme";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatNumber, formatWanM2 } from "../../text/format";
import { overview } from "../../text/overview";

/** One of the five quantities as officials write it, without its unit. */
export const write = (field: TargetField, value: number | null): string =>
  field === "floorAreaM2" ? formatWanM2(value) : formatNumber(value, field === "budgetWan" ? 1 : 0);

/** A sum; with unknowns it is a lower bound and says so. */
export const writeSum = (field: TargetField, sum: Sum): string =>
  sum.unknown > 0
    ? t(overview.unknown, { value: write(field, sum.value), count: sum.unknown })
    : write(field, sum.value);

export const unit = (field: TargetField): string =>
  t(overview[`unit${field[0].toUpperCase()}${field.slice(1)}` as "unitProjects"]);
export const title = (zh: string, en: string): string => (lang.value === "en" ? en : zh);
