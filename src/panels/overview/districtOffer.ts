/** Published targets and the ledger by district, for a workbook. */
import type { Figures, Reconciliation } from "../../domain/coverage/reconcile";
import type { AreaTable } from "../../model/dataset";
import { TARGET_FIELDS, type TargetField } from "../../model/enums";
import type { Column } from "../../outbox/workbook";
import { t } from "../../store/lang";
import { overview } from "../../text/overview";
import { papers } from "../../text/papers";
import { take } from "../../text/take";
import { type Format, numbers, type Offer, offerOf, words } from "../take/offer";
import { unit } from "./figures";

interface Row {
  readonly name: string;
  readonly figures: Figures | null;
}

export function districtOffer(areas: AreaTable, sums: Reconciliation): Offer {
  const scaled = (field: TargetField, value: number | null | undefined): number | null =>
    value === null || value === undefined ? null : field === "floorAreaM2" ? value / 10_000 : value;
  const format = (field: TargetField): Format =>
    field === "floorAreaM2" || field === "budgetWan" ? "decimal" : "whole";
  const of = (field: TargetField): Column<Row>[] => {
    const head = (part: string): string => `${t(overview[field])} ${unit(field)} ${part}`.replace("  ", " ");
    return [
      numbers(head(t(papers.target)), ({ figures }) => scaled(field, figures?.[field].target), format(field), 16),
      numbers(head(t(papers.ledger)), ({ figures }) => scaled(field, figures?.[field].ledger.value), format(field), 16),
      numbers(head(t(papers.difference)), ({ figures }) => scaled(field, figures?.[field].difference), format(field)),
      numbers(head(t(take.unknownEstates)), ({ figures }) => figures?.[field].ledger.unknown),
    ];
  };
  const rows: Row[] = [
    ...sums.districts.map((figures, row) => ({ name: areas.name[row], figures })),
    { name: t(overview.city), figures: sums.city },
  ];
  return offerOf<Row>(
    t(papers.t_targets),
    [
      words(t(overview.district), ({ name }) => name),
      ...TARGET_FIELDS.flatMap(of),
      words(t(take.note), ({ figures }) => (figures ? null : t(overview.notInPlan)), 20),
    ],
    rows,
  );
}
