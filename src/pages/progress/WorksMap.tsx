/** The place's parts by how much of the planned works, or of one item, is done: Σ done ÷ Σ planned, in estates. */
import { useMemo } from "preact/hooks";
import { menuCounts } from "../../domain/programme/menu";
import { reportedWorks, worksAt } from "../../domain/programme/works";
import { lastDay } from "../../model/time";
import type { TopicProps } from "../../panels/progress/topic";
import { t } from "../../store/lang";
import { records } from "../../store/records";
import { itemShown } from "../../store/rewarding";
import { lang } from "../../store/view";
import { inLang } from "../../text/phrase";
import { progress } from "../../text/progress";
import { works as words } from "../../text/works";
import { Choice } from "../../ui/Choice";
import { ProgressMap } from "./ProgressMap";

export default function WorksMap(topic: TopicProps) {
  const { data, now, programme } = topic.ground;
  const table = records.value;
  const menu = data.programmes[programme]?.menu ?? [];
  const chosen = menu.find(({ id }) => id === itemShown.value);
  const works = useMemo(
    () =>
      table &&
      worksAt(table, reportedWorks(data.reports, now.today, now.month), Math.min(lastDay(now.month), now.today)),
    [table, data, now],
  );
  const items = chosen ? [chosen.id] : menu.map(({ id }) => id);
  const say = (id: string): string => {
    const item = menu.find((one) => one.id === id);
    return item ? inLang(lang.value, item.name) : t(words.allItems);
  };
  return (
    <ProgressMap
      {...topic}
      own={{
        key: works,
        name: `${say(chosen?.id ?? "")} ${t(words.doneShare)}`,
        defined: "menu",
        of: (mine) => {
          const counts = works ? menuCounts(works, items, mine) : [];
          const planned = counts.reduce((sum, count) => sum + count.planned, 0);
          return { value: planned > 0 ? counts.reduce((sum, count) => sum + count.done, 0) / planned : null };
        },
        choice: (
          <Choice
            label={t(progress.mapShows)}
            value={chosen?.id ?? ""}
            of={["", ...menu.map(({ id }) => id)]}
            say={say}
            onPick={(id) => {
              itemShown.value = id;
            }}
            strong
          />
        ),
      }}
    />
  );
}
