/** One milestone at a time: who reached it in time, who did not, who says nothing, part by part of the place. */
import { useMemo, useState } from "preact/hooks";
import { deadlineAt, JUDGED, type Judged, WORKS } from "../../../domain/progress/deadlines";
import { dueOf } from "../../../domain/progress/plan";
import { t } from "../../../store/lang";
import { lang } from "../../../store/view";
import { formatDate, formatNumber } from "../../../text/format";
import { late } from "../../../text/late";
import { stand } from "../../../text/stand";
import { Choice } from "../../../ui/Choice";
import { Charted } from "../../../ui/chart/Charted";
import { type Fill, type Stack, Stacks } from "../../../ui/chart/Stacks";
import { HowCounted } from "../../overview/HowCounted";
import { useOffer } from "../../take/offer";
import { stacksOffer } from "../../take/stacksOffer";
import { scopeName } from "../names";
import { openCells, openKey } from "../Opened";
import type { TopicProps } from "../topic";
import type { UnitGroup } from "./units";

const PARTS = ["reached", "overdue", "notReported", "open"] as const;
const FILLS: Readonly<Record<(typeof PARTS)[number], Fill>> = {
  reached: "good",
  overdue: "bad",
  notReported: "silent",
  open: "open",
};
/** The last of the works' deadlines that has passed by t; before any has, the first. */
function latestPast({ data, known, programme }: TopicProps["ground"]): Judged {
  return [...WORKS].reverse().find((id) => dueOf(data, programme, id) < known.today) ?? WORKS[0];
}

/** More rows than this are no picture any more. */
const MOST = 24;

export function Deadlines({
  ground,
  scope,
  groups,
  kind,
}: TopicProps & { groups: readonly UnitGroup[]; kind: string }) {
  const { data, now, known, programme, judging } = ground;
  const [asked, setAsked] = useState<Judged | null>(null);
  const id = asked ?? latestPast(ground);
  const rows = useMemo(
    () =>
      [...groups, { name: scopeName(data, scope), mine: scope.mine }]
        .map(({ name, mine }) => ({ name, made: deadlineAt(data, now, known, programme, id, mine, judging) }))
        .flatMap(({ name, made }) => (made ? [{ name, made }] : [])),
    [ground, scope, groups, id],
  );
  const choice = (
    <>
      <Choice label={t(late.milestone)} value={id} of={JUDGED} say={(one) => t(late[one])} onPick={setAsked} />
      <HowCounted of="deadline" name={t(late[id])} />
    </>
  );
  const stacks = rows.map(
    ({ name, made }): Stack => ({
      name,
      parts: PARTS.map((part) => ({ name: t(late[part]), fill: FILLS[part], value: made[part] })),
    }),
  );
  /** Heads a column. */
  const head = kind.charAt(0).toUpperCase() + kind.slice(1);
  useOffer(() => stacksOffer(`${t(late[id])} ${t(late.who, { kind })}`, head, stacks));
  const whole = rows.at(-1);
  if (!whole)
    return (
      <p>
        {choice} {t(late.noDue)}
      </p>
    );
  // The whole dwarfs its parts: it stands in the table alone.
  const bars = stacks.slice(0, -1).slice(0, MOST);
  const table = {
    heads: [head, ...PARTS.map((part) => t(late[part]))],
    rows: rows.map(({ name, made }) => [name, ...PARTS.map((part) => formatNumber(made[part]))]),
  };
  return (
    <Charted
      title={`${t(late.who, { kind })} · ${formatDate(whole.made.due, lang.value)}`}
      extra={choice}
      items={openKey(
        "deadline",
        PARTS.map((part) => ({ word: t(late[part]), kind: FILLS[part] })),
        table,
      )}
      tableWord={t(stand.table)}
      table={table}
      cell={openCells(data, "deadline", table, (row, part) =>
        PARTS[part] === "overdue" ? rows[row].made.rows : undefined,
      )}
    >
      {(room) => (
        <Stacks
          {...room}
          label={t(late.who, { kind })}
          rows={bars.length > 0 ? bars : stacks}
          format={(n) => formatNumber(n)}
        />
      )}
    </Charted>
  );
}
