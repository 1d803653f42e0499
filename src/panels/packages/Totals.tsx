/** Packages, what they hold, and how much of the small stock they reach. */
import type { PackagingColumns } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { parameters } from "../../store/packaging";
import { formatNumber, formatShare } from "../../text/format";
import { packages } from "../../text/packages";
import type { Left, Reply } from "../../workers/packaging";

export function Totals({
  data,
  columns,
  reply,
  left,
}: {
  data: Dataset;
  columns: PackagingColumns | null;
  reply: Reply | null;
  left: readonly Left[] | null;
}) {
  if (!reply || !columns) return null;
  const { body } = data.estates;
  const small = parameters.value.smallHouseholds;
  const isSmall = (e: number): boolean => small === null || columns.households[e] <= small;
  const members = reply.packages.flatMap((p) => p.members);
  const bodies = new Set(members.map((e) => body[e]).filter((b) => b >= 0)).size;
  // Packaged share = small ∩ packaged ÷ small ∩ taking part.
  let taking = 0;
  reply.packageOf.forEach((k, e) => {
    if (k !== -2 && isSmall(e)) taking++;
  });
  const packed = members.filter(isSmall).length;
  const figures: [string, string, string][] = [
    ["packages", formatNumber(reply.packages.length), t(packages.n_packages)],
    ["estates", formatNumber(members.length), t(packages.n_estates)],
    ["households", formatNumber(reply.packages.reduce((s, p) => s + p.households, 0)), t(packages.n_households)],
    ["bodies", `${formatNumber(bodies)} → ${formatNumber(reply.packages.length)}`, t(packages.n_bodies)],
    ["share", formatShare(taking > 0 ? packed / taking : null), t(packages.n_share)],
    ["left", left ? formatNumber(left.length) : "…", t(packages.n_left)],
  ];
  return (
    <dl class="totals card" aria-live="polite">
      {figures.map(([key, value, label]) => (
        <div key={key} data-total={key}>
          <dd>{value}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}
