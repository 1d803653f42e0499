/** 形势: where the place stands against the plan, and where its pace leads. */
import { useMemo } from "preact/hooks";
import { standing } from "../../../domain/progress/standing";
import { Awaited } from "../Awaited";
import { Readings } from "../Readings";
import type { TopicProps } from "../topic";
import { Forecasts } from "./Forecasts";
import { Headline } from "./Headline";
import { Matrix } from "./Matrix";
import { Milestones } from "./Milestones";
import { SCurve } from "./SCurve";
import { SmallCurves } from "./SmallCurves";
import "./stand.css";

export default function Stand({ ground, scope }: TopicProps) {
  const { data, now, known, programme, judging } = ground;
  const whole = useMemo(
    () => standing(data, now, known, programme, scope.rows, "households", judging),
    [ground, scope],
  );
  return (
    <>
      <Awaited district={scope.district} />
      <Headline ground={ground} whole={whole} rows={scope.rows} />
      <SCurve ground={ground} scope={scope} />
      <Milestones ground={ground} scope={scope} whole={whole} />
      <Matrix ground={ground} scope={scope} whole={whole} />
      <SmallCurves ground={ground} scope={scope} />
      <Forecasts ground={ground} scope={scope} />
      <Readings />
    </>
  );
}
