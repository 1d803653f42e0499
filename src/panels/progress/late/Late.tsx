/** 滞后: who is behind on which deadline, and what holds them up. */
import { useMemo } from "preact/hooks";
import { standing } from "../../../domain/progress/standing";
import { t } from "../../../store/lang";
import { late } from "../../../text/late";
import { Awaited } from "../Awaited";
import { Readings } from "../Readings";
import type { TopicProps } from "../topic";
import { Blockers } from "./Blockers";
import { Deadlines } from "./Deadlines";
import { Filings } from "./Filings";
import { RedList } from "./RedList";
import { byPlace } from "./units";
import "./late.css";

export default function Late({ ground, scope }: TopicProps) {
  const { data, now, known, programme, judging } = ground;
  const whole = useMemo(
    () => standing(data, now, known, programme, scope.rows, "households", judging),
    [ground, scope],
  );
  const groups = useMemo(() => byPlace(data, scope), [data, scope]);
  const kind = t(late[`kind_${scope.parts[0]?.kind ?? "estate"}`]);
  return (
    <>
      <Awaited district={scope.district} />
      <Deadlines ground={ground} scope={scope} groups={groups} kind={kind} />
      <RedList ground={ground} whole={whole} />
      <Blockers ground={ground} scope={scope} groups={groups} kind={kind} />
      <Filings ground={ground} scope={scope} />
      <Readings />
    </>
  );
}
