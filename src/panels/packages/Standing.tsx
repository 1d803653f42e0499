/** What packaging says of one estate: its package or why none, and its neighbours with their gaps. Stands in its card. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { leftKind } from "../../domain/packaging/reasons";
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { chosenPackage, parameters, side } from "../../store/packaging";
import { details, neighboursOf, reply, run } from "../../store/packaging-run";
import { place } from "../../store/place";
import { edits } from "../../store/scenario";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { why } from "../../text/packages-why";
import { ESTATE_STATE, type Neighbour } from "../../workers/packaging";
import { closeEstate } from "./area";
import { Badge } from "./Badge";
import type { Named } from "./figures";
import { EstateActions } from "./hand/EstateActions";
import { LinkButtons } from "./hand/LinkList";
import { packageName } from "./name";
import { whyText } from "./why";
import { whyContext } from "./whyContext";

/** What lies between the two, or that they hang together. */
function between(one: Neighbour, gapM: number): string {
  const parts = [
    ...one.barriers.map((kind) => t(words.parted, { barrier: t(words[`b_${kind}`]) })),
    ...(one.otherDistrict ? [t(words.otherDistrict)] : one.otherStreet ? [t(words.otherStreet)] : []),
  ];
  if (!one.takesPart) parts.push(t(words.outside));
  else if (one.gapM > gapM) parts.push(t(words.beyondGap));
  else if (!one.forbidden) parts.unshift(t(words.withinGap));
  return parts.join(" · ");
}

export function Standing({ data, row, list }: { data: Dataset; row: number; list: readonly Named[] }) {
  const { estates } = data;
  // Those of this estate stay, and the focus in them, until an edit's are there.
  const [told, setTold] = useState<{ readonly row: number; readonly list: readonly Neighbour[] } | null>(null);
  const near = told?.row === row ? told.list : null;
  const p = parameters.value;
  const said = edits.value;
  const ready = run.value.state === "ready";
  useEffect(() => {
    let gone = false;
    if (!ready) return;
    neighboursOf(row).then(
      (list) => !gone && setTold({ row, list }),
      () => !gone && setTold({ row, list: [] }),
    );
    return () => {
      gone = true;
    };
  }, [row, p, said, ready]);
  const answer = reply.value?.reply;
  const mine = answer ? list[answer.packageOf[row]] : undefined;
  const left = details.value;
  // The reason names packages by the numbers that these had when it was found.
  const beside = useMemo(() => list, [left]);
  const reason = left?.details.left.find((one) => one.row === row);
  return (
    <section class="standing" aria-label={t(words.standing)}>
      <h3>{t(words.standing)}</h3>
      {mine ? (
        <button
          type="button"
          class="inpackage"
          onClick={() => {
            chosenPackage.value = estates.id[mine.members[0]];
            side.value = "packages";
            closeEstate();
          }}
        >
          <Badge one={mine} />
          {t(words.inPackage, { rank: mine.number, name: packageName(mine) })}
        </button>
      ) : (
        answer && (
          <p>
            <b>
              {t(
                reason?.code === "notEligible" ? why[leftKind(reason)] : words[`s_${ESTATE_STATE[answer.states[row]]}`],
              )}
            </b>
            {left && reason && <span class="why">{whyText(reason, whyContext(data, left.p, beside))}</span>}
          </p>
        )
      )}
      <EstateActions data={data} row={row} list={list} reason={left && reason ? reason : null} p={p} />
      {near && (
        <details open>
          <summary>
            {t(words.neighbours)} <b>{formatNumber(near.length)}</b>
          </summary>
          {near.length === 0 ? (
            <p>{t(words.noNeighbours)}</p>
          ) : (
            <table class="figures neighbours">
              <thead>
                <tr>
                  <th scope="col">{t(words.col_estate)}</th>
                  <th scope="col">{t(words.col_gap)}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {near.map((one) => (
                  <tr key={one.row}>
                    <th scope="row">
                      <button
                        type="button"
                        class="plain"
                        onClick={() => {
                          place.value = `e:${estates.id[one.row]}`;
                        }}
                      >
                        {estates.name[one.row] ?? estates.id[one.row]}
                      </button>
                      <small>{between(one, p.gapM)}</small>
                    </th>
                    <td>{t(words.metres, { n: formatNumber(one.gapM, 1) })}</td>
                    <td>
                      <LinkButtons a={row} b={one.row} linked={!one.forbidden && one.gapM <= p.gapM} data={data} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </details>
      )}
    </section>
  );
}
