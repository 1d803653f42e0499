/** 滞后: who is behind on which deadline, and what holds them up. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { standing } from "../../../domain/progress/standing";
import { t } from "../../../store/lang";
import { records, wantRecords } from "../../../store/records";
import { late } from "../../../text/late";
import { Choice } from "../../../ui/Choice";
import { Awaited } from "../Awaited";
import { Readings } from "../Readings";
import type { TopicProps } from "../topic";
import { Blockers } from "./Blockers";
import { Deadlines } from "./Deadlines";
import { Filings } from "./Filings";
import { RedList } from "./RedList";
import { byPlace, byUnit } from "./units";
import "./late.css";

const GROUPED = ["place", "unit"] as const;

export default function Late({ ground, scope }: TopicProps) {
  const { data, now, known, programme, judging } = ground;
  const whole = useMemo(
    () => standing(data, now, known, programme, scope.rows, "households", judging),
    [ground, scope],
  );
  useEffect(wantRecords, []);
  const [by, setBy] = useState<(typeof GROUPED)[number]>("place");
  const table = records.value;
  const unitOf = (e: number): string | null => (table && table.unit[e] >= 0 ? table.units[table.unit[e]] : null);
  const units = by === "unit" && table !== null;
  const groups = useMemo(
    () => (units ? byUnit(unitOf, scope.mine) : byPlace(data, scope)),
    [data, scope, units, table],
  );
  const kind = t(late[`kind_${units ? "unit" : (scope.parts[0]?.kind ?? "estate")}`]);
  return (
    <>
      <Awaited district={scope.district} />
      {table && table.units.length > 0 && (
        <Choice
          label={t(late.groupBy)}
          value={by}
          of={GROUPED}
          say={(one) => t(one === "unit" ? late.byUnit : late.byPlace)}
          onPick={setBy}
        />
      )}
      <Deadlines ground={ground} scope={scope} groups={groups} kind={kind} />
      <RedList ground={ground} whole={whole} unitOf={table && unitOf} />
      <Blockers ground={ground} scope={scope} groups={groups} kind={kind} />
      <Filings ground={ground} scope={scope} />
      <Readings />
    </>
  );
}
