/** 滞后: who is behind. */
import { useMemo } from "preact/hooks";
import { standing } from "../../../domain/progress/standing";
import type { TopicProps } from "../topic";
import { RedList } from "./RedList";

export default function Late({ ground, scope }: TopicProps) {
  const { data, now, known, programme, judging } = ground;
  const whole = useMemo(
    () => standing(data, now, known, programme, scope.rows, "households", judging),
    [ground, scope],
  );
  return <RedList ground={ground} whole={whole} />;
}
