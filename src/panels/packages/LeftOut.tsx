/** Every estate in no package, by reason, each with a sentence of its own. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { LEFT_KIND, type LeftKind, leftKind } from "../../domain/packaging/reasons";
import type { Parameters } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { listFilter } from "../../store/packaging";
import { place } from "../../store/place";
import { lang } from "../../store/view";
import { formatNumber } from "../../text/format";
import { hand } from "../../text/hand";
import { packages as words } from "../../text/packages";
import { why } from "../../text/packages-why";
import type { Left } from "../../workers/packaging";
import { area, bears, holds } from "./area";
import type { Named } from "./figures";
import { Fixes } from "./hand/Fixes";
import { type WhyContext, whyText } from "./why";
import { whereOf, whyContext } from "./whyContext";

const PAGE = 100;
/** What comes last: estates of which no parameter is asked. */
const FIXED = new Set<LeftKind>(["excluded", "notEligible", "toVerify", "notTakingPart"]);

function Group({
  kind,
  list,
  data,
  context,
  open: first,
}: {
  kind: LeftKind;
  list: readonly Left[];
  data: Dataset;
  context: WhyContext;
  /** Whether it stands open before anybody opens it. */
  open: boolean;
}) {
  const [open, setOpen] = useState(first);
  useEffect(() => {
    if (first) setOpen(true);
  }, [first]);
  const [limit, setLimit] = useState(PAGE);
  const { estates } = data;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{t(why[kind])}</span> <b>{formatNumber(list.length)}</b>
      </summary>
      {open && (
        <ul>
          {list.slice(0, limit).map((left) => (
            <li key={left.row}>
              <button
                type="button"
                class="plain"
                onClick={() => {
                  place.value = `e:${estates.id[left.row]}`;
                }}
              >
                {estates.name[left.row] ?? estates.id[left.row]}
              </button>
              <span class="where">{whereOf(data, left.row)}</span>
              <small>{whyText(left, context)}</small>
              <Fixes data={data} left={left} p={context.p} />
            </li>
          ))}
        </ul>
      )}
      {open && list.length > limit && (
        <button type="button" onClick={() => setLimit(limit + PAGE)}>
          {t(words.more, { count: Math.min(PAGE, list.length - limit) })}
        </button>
      )}
    </details>
  );
}

export function LeftOut({
  data,
  left,
  p,
  list,
}: {
  data: Dataset;
  left: readonly Left[] | null;
  p: Parameters;
  list: readonly Named[];
}) {
  const [only, setOnly] = useState<LeftKind | "">("");
  const [text, at] = [listFilter.value, area.value];
  const context = useMemo(() => whyContext(data, p, list), [data, p, list, lang.value]);
  const groups = useMemo(() => {
    const [inside, bear] = [holds(data, at), bears(data, text)];
    const found = (left ?? []).filter(({ row }) => inside(row) && bear(row));
    return [...LEFT_KIND]
      .sort((a, b) => Number(FIXED.has(a)) - Number(FIXED.has(b)))
      .map((kind) => ({ kind, list: found.filter((one) => leftKind(one) === kind) }))
      .filter(({ list }) => list.length > 0);
  }, [left, text, at, data]);
  const shown = groups.some(({ kind }) => kind === only) ? groups.filter(({ kind }) => kind === only) : groups;
  if (!left) return <p role="status">{t(words.working)}</p>;
  const counted = groups.reduce((sum, { list }) => sum + list.length, 0);
  return (
    <div class="leftout">
      <select
        aria-label={t(hand.byCode)}
        value={only}
        onChange={(event) => setOnly(event.currentTarget.value as LeftKind | "")}
      >
        <option value="">{t(hand.allCodes, { count: formatNumber(counted) })}</option>
        {groups.map(({ kind, list }) => (
          <option key={kind} value={kind}>
            {t(why[kind])} {formatNumber(list.length)}
          </option>
        ))}
      </select>
      {groups.length === 0 && <p class="hint">{t(words.noMatch)}</p>}
      {shown.map(({ kind, list }) => (
        <Group open={only === kind} key={kind} kind={kind} list={list} data={data} context={context} />
      ))}
    </div>
  );
}
