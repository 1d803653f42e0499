/** What the progress page speaks of: one line a topic. Each comes with its own code when it is opened. */
import type { FunctionComponent } from "preact";
import { lazy } from "preact/compat";
import type { TopicProps } from "../../panels/progress/topic";
import type { TopicId } from "../../store/topic";
import type { Phrase } from "../../text/phrase";
import { progress } from "../../text/progress";

export interface Topic {
  readonly id: TopicId;
  readonly word: Phrase;
  readonly Panel: FunctionComponent<TopicProps>;
  /** Takes the place of the map of progress. */
  readonly Map?: FunctionComponent<TopicProps>;
}

/** What only the internal build speaks of; no code of it is in the public one. */
const INTERNAL: readonly Topic[] =
  import.meta.env.MODE === "public"
    ? []
    : [
        { id: "late", word: progress.t_late, Panel: lazy(() => import("../../panels/progress/late/Late")) },
        { id: "reports", word: progress.t_reports, Panel: lazy(() => import("../../panels/progress/reports/Reports")) },
        {
          id: "money",
          word: progress.t_money,
          Panel: lazy(() => import("../../panels/money/Money")),
          Map: lazy(() => import("./MoneyMap")),
        },
        {
          id: "acceptance",
          word: progress.t_acceptance,
          Panel: lazy(() => import("../../panels/acceptance/Acceptance")),
        },
      ];

/** In the order of their tabs; a topic that is not listed has none. */
export const TOPICS: readonly Topic[] = [
  { id: "stand", word: progress.t_stand, Panel: lazy(() => import("../../panels/progress/stand/Stand")) },
  ...INTERNAL,
  {
    id: "works",
    word: progress.t_works,
    Panel: lazy(() => import("../../panels/works/Works")),
    Map: lazy(() => import("./WorksMap")),
  },
];
