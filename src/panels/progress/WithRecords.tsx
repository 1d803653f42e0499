/** What rests on the records: they are read while this is on screen; until then, and when they cannot be, it says so. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { RecordTable } from "../../domain/programme/records";
import { t } from "../../store/lang";
import { records, recordsFailed, wantRecords } from "../../store/records";
import { money } from "../../text/money";

export function WithRecords({ children }: { children: (table: RecordTable) => ComponentChildren }) {
  useEffect(wantRecords, []);
  const table = records.value;
  if (recordsFailed.value !== "") return <p role="alert">{t(money.failed, { reason: recordsFailed.value })}</p>;
  if (!table) return <p role="status">{t(money.reading)}</p>;
  return <>{children(table)}</>;
}
