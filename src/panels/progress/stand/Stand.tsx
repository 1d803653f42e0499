/** 形势: where the place stands against the plan. */
import { useMemo } from "preact/hooks";
import { standing } from "../../../domain/progress/standing";
import type { TopicProps } from "../topic";
import { Headline } from "./Headline";
import { Matrix } from "./Matrix";
import { Milestones } from "./Milestones";

export default function Stand({ ground, scope }: TopicProps) {
  const { data, now, known, programme, judging } = ground;
  const whole = useMemo(
    () => standing(data, now, known, programme, scope.rows, "households", judging),
    [ground, scope],
  );
  return (
    <>
      <Headline ground={ground} whole={whole} rows={scope.rows} />
      <Milestones ground={ground} whole={whole} />
      <Matrix ground={ground} scope={scope} whole={whole} />
    </>
  );
}
