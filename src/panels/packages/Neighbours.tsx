/** Below an estate's card: its package or why it has none, and who stands around it at which gap. */
import { OTHER_DISTRICT, OTHER_STREET } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import { BARRIER_CLASS } from "../../model/enums";
import { t } from "../../store/lang";
import { place } from "../../store/place";
import { formatNumber } from "../../text/format";
import { packages } from "../../text/packages";
import type { Left, Neighbour } from "../../workers/packaging";
import { reason } from "./reason";

const SHOWN = 12;

export function Neighbours({
  data,
  near,
  gapM,
  packageOf,
  position,
  why,
  onPackage,
}: {
  data: Dataset;
  near: readonly Neighbour[];
  gapM: number;
  packageOf: Int32Array | null;
  /** Position of its package, or below 0. */
  position: number;
  why: Left | undefined;
  onPackage: (position: number) => void;
}) {
  const { estates } = data;
  const crossed = (flags: number): string =>
    [
      ...BARRIER_CLASS.flatMap((kind, bit) => (flags & (1 << bit) ? [t(packages[`b_${kind}`])] : [])),
      ...(flags & OTHER_DISTRICT ? [t(packages.otherDistrict)] : flags & OTHER_STREET ? [t(packages.otherStreet)] : []),
    ].join("、");
  return (
    <>
      {position >= 0 ? (
        <p>
          <button type="button" onClick={() => onPackage(position)}>
            {t(packages.inPackage, { rank: position + 1 })}
          </button>
        </p>
      ) : (
        why && <p class="why">{reason(data, why)}</p>
      )}
      <table class="figures">
        <caption>{t(packages.neighbours, { count: near.length })}</caption>
        <tbody>
          {near.slice(0, SHOWN).map((n) => (
            <tr key={n.row} class={n.gapM > gapM || n.barred ? "quiet" : ""}>
              <th scope="row">
                <button type="button" class="plain" onClick={() => (place.value = `e:${estates.id[n.row]}`)}>
                  {estates.name[n.row] ?? estates.id[n.row]}
                </button>
                <small>{crossed(n.flags)}</small>
              </th>
              <td>{t(packages.gapHere, { gap: formatNumber(n.gapM, 1) })}</td>
              <td>{(packageOf?.[n.row] ?? -1) >= 0 ? `#${(packageOf?.[n.row] ?? 0) + 1}` : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
