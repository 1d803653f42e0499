/** The place's parts by the share of the money that has arrived, or of the reward that is at risk. */
import { figureOf, type Ground } from "../../domain/coverage/measure";
import { definedAs } from "../../panels/overview/HowCounted";
import type { TopicProps } from "../../panels/progress/topic";
import { groundFunding } from "../../store/funding";
import { t } from "../../store/lang";
import { measure } from "../../store/metric";
import { MONEY_SHOWN, moneyShown } from "../../store/rewarding";
import { overview } from "../../text/overview";
import { progress } from "../../text/progress";
import { Choice } from "../../ui/Choice";
import { type OwnFigure, ProgressMap } from "./ProgressMap";

export default function MoneyMap(topic: TopicProps) {
  const metric = moneyShown.value;
  const funding = groundFunding.value;
  const ground: Ground = funding ? { ...topic.ground, funding } : topic.ground;
  const share = (mine: readonly number[]): OwnFigure => {
    const figure = figureOf(ground, { ...measure.value, metric }, mine);
    return figure.state === "value" ? figure : { value: null, unknown: 0 };
  };
  return (
    <ProgressMap
      {...topic}
      own={{
        key: funding,
        name: t(overview[`m_${metric}`]),
        defined: definedAs(metric),
        of: share,
        choice: (
          <Choice
            label={t(progress.mapShows)}
            value={metric}
            of={MONEY_SHOWN}
            say={(one) => t(overview[`m_${one}`])}
            onPick={(one) => {
              moneyShown.value = one;
            }}
            strong
          />
        ),
      }}
    />
  );
}
