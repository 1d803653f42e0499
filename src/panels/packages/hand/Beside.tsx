/** What stands beside a package: services its members lack there, and what taking in the nearest estate would break. */
import { useEffect, useState } from "preact/hooks";
import type { Dataset } from "../../../model/dataset";
import { judgeSet } from "../../../store/hand";
import { t } from "../../../store/lang";
import { parameters } from "../../../store/packaging";
import { neighboursOf, reply } from "../../../store/packaging-run";
import { wantRecords } from "../../../store/records";
import { edits } from "../../../store/scenario";
import { lang } from "../../../store/view";
import { shareableIn } from "../../../store/works";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { joined } from "../../../text/phrase";
import type { Neighbour } from "../../../workers/packaging";
import type { Named } from "../figures";
import { itemName } from "../name";
import { warningText } from "../warn";
import { warnContext } from "./context";

/** Estates within 300 m of any member, each once by its least gap, nearest first; null until the engine has said. */
function useBeside(members: readonly number[]): readonly Neighbour[] | null {
  const [near, setNear] = useState<readonly Neighbour[] | null>(null);
  const key = members.join();
  const [p, said] = [parameters.value, edits.value];
  useEffect(() => {
    let gone = false;
    Promise.all(members.map(neighboursOf)).then(
      (lists) => {
        if (gone) return;
        const least = new Map<number, Neighbour>();
        for (const one of lists.flat().sort((a, b) => a.gapM - b.gapM))
          if (!members.includes(one.row) && !least.has(one.row)) least.set(one.row, one);
        setNear([...least.values()]);
      },
      () => !gone && setNear([]),
    );
    return () => {
      gone = true;
    };
  }, [key, p, said]);
  return near;
}

function Larger({ one, data, near }: { one: Named; data: Dataset; near: readonly Neighbour[] }) {
  const { id, name } = data.estates;
  const next = near.find(({ takesPart }) => takesPart);
  if (!next) return <p>{t(words.largerNone)}</p>;
  const said = { name: name[next.row] ?? id[next.row], gap: formatNumber(next.gapM, 1) };
  const broken = judgeSet([...one.members, next.row].map((e) => id[e]));
  const taken = (reply.value?.reply.packageOf[next.row] ?? -1) >= 0;
  const fits = one.hand ? words.largerByHand : words.largerFits;
  if (broken.length === 0) return <p>{t(taken ? words.largerTaken : fits, said)}</p>;
  const context = warnContext();
  return (
    <>
      <p>{t(words.largerBreaks, said)}</p>
      <ul class="broken">
        {broken.map((warning) => (
          <li key={warning.code}>{warningText(warning, context)}</li>
        ))}
      </ul>
    </>
  );
}

export function Beside({ one, data }: { one: Named; data: Dataset }) {
  useEffect(wantRecords, []);
  const near = useBeside(one.members);
  const { gapM } = parameters.value;
  const { id, name } = data.estates;
  const list = (rows: readonly number[]): string => {
    const shown = rows.slice(0, 3).map((e) => name[e] ?? id[e]);
    const more = rows.length > 3 ? (lang.value === "en" ? ` … (${rows.length})` : ` 等 ${rows.length} 个`) : "";
    return joined(lang.value, shown) + more;
  };
  if (!near) return null;
  const within = near.filter((other) => other.gapM <= gapM && !other.forbidden).map(({ row }) => row);
  const shared = shareableIn(one.members, within);
  return (
    <>
      <section class="larger">
        <h3>{t(words.larger)}</h3>
        <Larger one={one} data={data} near={near} />
      </section>
      <section class="shared">
        <h3>{t(words.shared)}</h3>
        {shared.length === 0 ? (
          <p>{t(words.sharedNone)}</p>
        ) : (
          <dl>
            {shared.map(({ item, lacking, having }) => (
              <div key={item}>
                <dt>{itemName(data, item)}</dt>
                <dd>{t(words.sharedLine, { lacking: list(lacking), having: list(having) })}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </>
  );
}
