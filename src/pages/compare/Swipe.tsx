/** Two moments or two measures side by side on one map, with a divider between them and the table of what differs. */
import { lazy, Suspense } from "preact/compat";
import { useEffect, useMemo, useState } from "preact/hooks";
import { isSameMeasure, type Pair, pairsOf, valuesOf } from "../../domain/coverage/compare";
import { byDistrict, byStreet } from "../../domain/coverage/group";
import { type Figure, figureOf, type Ground, inPlan, type Measure, OF_RECORDS } from "../../domain/coverage/measure";
import type { ColourScale } from "../../map/classes";
import { contextLayers } from "../../map/layers/context";
import { boundsOf, outlineBounds } from "../../map/outlines";
import { SwipeMap, type SwipeSide } from "../../map/SwipeMap";
import { CompareBar, momentWords } from "../../panels/compare/CompareBar";
import { type DifferenceRow, Differences, writeChange } from "../../panels/compare/Differences";
import { measureWords, writeFigure } from "../../panels/overview/figures";
import { scopeName } from "../../panels/progress/names";
import { TakeTables } from "../../panels/take/TakeTables";
import { groundA, type Moment, measureA, momentA, momentB, split } from "../../store/compare";
import { ground } from "../../store/ground";
import { t } from "../../store/lang";
import type { Lit } from "../../store/lit";
import { chosenClasses, measure } from "../../store/metric";
import { here, place } from "../../store/place";
import { openSheet, sheet } from "../../store/sheet";
import { lang } from "../../store/view";
import { compare as words } from "../../text/compare";
import { formatMonthOnly, formatShortDay } from "../../text/format";
import { overview } from "../../text/overview";
import { shell } from "../../text/shell";
import { time } from "../../text/time";
import { Dialog } from "../../ui/Dialog";
import { figureAreas, figureScale } from "../figureAreas";
import { fitPlace, placeBounds } from "../fitPlace";
import { useFunding } from "../overview/useFunding";
import type { MapSheetViewProps } from "../print/MapSheetView";
import { usePageMap } from "../usePageMap";
import { MonthMaps } from "./MonthMaps";

const MapSheetView = lazy(() => import("../print/MapSheetView"));

const ABSENT: Figure = { state: "notInPlan" };

/** Beside the divider: what parts the halves: the month, else the day, else the measure. */
function tagsOf(a: Moment, b: Moment, of: readonly [Measure, Measure]): [string, string] {
  if (a.month !== b.month)
    return [a, b].map(({ month }) => t(time.endOf, { month: formatMonthOnly(month, lang.value) })) as [string, string];
  if (a.today !== b.today) return [a, b].map(({ today }) => formatShortDay(today, lang.value)) as [string, string];
  return of.map(({ metric, numerator }) =>
    t(metric === "coverage" ? overview[`n_${numerator}`] : overview[`m_${metric}`]),
  ) as [string, string];
}

export default function Swipe({ lit, onLit }: { lit: Lit; onLit: (lit: Lit) => void }) {
  const [on, before] = [ground.value, groundA.value];
  return on && before ? <Compared on={on} before={before} lit={lit} onLit={onLit} /> : null;
}

function Compared({ on, before, lit, onLit }: { on: Ground; before: Ground; lit: Lit; onLit: (lit: Lit) => void }) {
  const { data, programme } = on;
  const [a, b] = [measureA.value, measure.value];
  const moneyA = useFunding(OF_RECORDS.has(a.metric), before);
  const moneyB = useFunding(OF_RECORDS.has(b.metric));
  const [left, right] = useMemo(
    () => [
      { ...before, funding: moneyA },
      { ...on, funding: moneyB },
    ],
    [on, before, moneyA, moneyB],
  );
  const { level, district } = here.value;
  const kind = level === "city" || district < 0 ? "district" : "street";
  const table = data[`${kind}s`];
  const { handle, ready, given } = usePageMap();
  const { theme, lang: tongue } = given;
  const [asked, setAsked] = useState<"table" | "months" | null>(null);
  const listed = useMemo(() => inPlan(data, programme), [data, programme]);
  const groups = useMemo(
    () => (kind === "district" ? byDistrict(data) : byStreet(data, district)),
    [data, kind, district],
  );
  const pairs = useMemo((): Pair[] => {
    const side = (from: Ground, of: Measure): Figure[] =>
      groups.map(({ area, rows }) =>
        kind === "district" && area !== null && !listed[area] ? ABSENT : figureOf(from, of, rows),
      );
    return pairsOf(side(left, a), side(right, b), [a, b]);
  }, [left, right, a, b, groups, listed, kind]);
  const whole = useMemo((): DifferenceRow => {
    const rows = kind === "district" ? undefined : groups.flatMap((group) => [...group.rows]);
    const [pair] = pairsOf([figureOf(left, a, rows)], [figureOf(right, b, rows)], [a, b]);
    return {
      name: scopeName(data, { level: kind === "district" ? "city" : "district", district, street: -1, estate: -1 }),
      pair,
    };
  }, [left, right, a, b, groups, kind, district, tongue]);
  const rows = groups.map(
    ({ area }, k): DifferenceRow => ({
      name: area === null ? t(overview.noArea) : table.name[area],
      pair: pairs[k],
    }),
  );
  const isSame = isSameMeasure(a, b);
  const [momentLeft, momentRight] = [momentA.value, momentB.value];
  const context = useMemo(() => contextLayers(data, theme), [data, theme]);
  const method = chosenClasses.value;
  const sides = useMemo(() => {
    const figures = (of: "a" | "b"): (Figure | null)[] => {
      const made: (Figure | null)[] = table.id.map(() => null);
      groups.forEach(({ area }, k) => {
        if (area !== null) made[area] = pairs[k][of];
      });
      return made;
    };
    const [fa, fb] = [figures("a"), figures("b")];
    const scale = (of: readonly (Figure | null)[], { metric }: Measure): ColourScale =>
      figureScale(metric, valuesOf(of), theme);
    // One measure at two moments has one scale, made from both, so that a colour means the same on either side.
    const common = isSame ? scale([...fa, ...fb], b) : null;
    const side = (of: readonly (Figure | null)[], m: Measure, moment: Moment, word: string, tag: string): SwipeSide => {
      const name = measureWords(m);
      return {
        tag,
        label: `${word} ${name} ${momentWords(moment)}`,
        layers: [
          ...context,
          ...figureAreas({
            kind,
            table,
            theme,
            scale: common ?? scale(of, m),
            of: m.metric,
            figures: of,
            note: (row) => {
              const figure = of[row];
              return figure?.state === "value" ? writeFigure(m.metric, figure) : null;
            },
            legend: {
              title: `${word} · ${name}`,
              note: `${momentWords(moment)} · ${t(common ? words.common : words.apart)}`,
            },
          }),
        ],
      };
    };
    const tags = tagsOf(momentLeft, momentRight, [a, b]);
    return [
      side(fa, a, momentLeft, t(words.left), tags[0]),
      side(fb, b, momentRight, t(words.right), tags[1]),
    ] as const;
  }, [pairs, groups, a, b, momentLeft, momentRight, theme, method, tongue, isSame, context]);
  const onPaper = useMemo((): Pick<MapSheetViewProps, "layers" | "pair"> => {
    const [{ layers, label }, second] = sides;
    const captions = [label, second.label] as const;
    if (!isSame) return { layers, pair: { layers: second.layers, captions } };
    // Two maps of one scale share one legend.
    const told = { title: measureWords(b), note: t(words.common) };
    return {
      layers: layers.map((layer) => ({ ...layer, legend: undefined })),
      pair: {
        layers: second.layers.map((layer) => ({ ...layer, legend: layer.legend && { ...layer.legend, ...told } })),
        captions,
      },
    };
  }, [sides, isSame]);
  const bounds = useMemo(() => outlineBounds(data.districts.geometry) ?? boundsOf(data.estates.centre), [data]);
  useEffect(() => {
    if (ready) fitPlace(handle.current, data, here.value, bounds);
  }, [ready, kind, district, data]);
  const row = lit?.kind === kind ? lit.row : null;
  useEffect(() => handle.current?.highlight(kind, row), [row, kind, ready]);
  const at = row === null ? -1 : groups.findIndex(({ area }) => area === row);
  const pointed = at >= 0 ? rows[at] : null;
  const isTwice = isSame && momentLeft.month === momentRight.month && momentLeft.today === momentRight.today;
  return (
    <SwipeMap
      left={sides[0]}
      right={sides[1]}
      bounds={bounds}
      {...given}
      onSheet={openSheet}
      divider={{
        label: t(words.handle),
        valueText: t(words.handleAt, { share: split.value }),
        at: split.value,
        onMove: (to) => {
          split.value = to;
        },
      }}
      events={{
        onHover: (_, over) => onLit(over === null ? null : { kind, row: over }),
        onClick: (_, over) => {
          if (kind === "street" || listed[over]) place.value = `${kind[0]}:${table.id[over]}`;
        },
      }}
    >
      <div class="mapleft">
        <CompareBar onTable={() => setAsked("table")} onMonths={() => setAsked("months")}>
          {pointed ? (
            t(pointed.pair.change === null ? words.pointed : words.pointedBy, {
              name: pointed.name,
              a: writeFigure(a.metric, pointed.pair.a),
              b: writeFigure(b.metric, pointed.pair.b),
              change: writeChange(b, pointed.pair.change),
            })
          ) : isTwice ? (
            <span class="differs">{t(words.same)}</span>
          ) : (
            t(words.hint)
          )}
        </CompareBar>
      </div>
      {sheet.value !== "" && (
        <Suspense fallback={null}>
          <MapSheetView
            data={data}
            what={t(words.sheetOf, { name: [...new Set([measureWords(a), measureWords(b)])].join(t(words.and)) })}
            {...onPaper}
            bounds={placeBounds(data, here.value, bounds)}
          />
        </Suspense>
      )}
      {asked && (
        <Dialog key={asked} title={t(words[asked])} close={t(shell.close)} onClose={() => setAsked(null)}>
          {asked === "table" ? (
            <Differences rows={rows} whole={whole} />
          ) : (
            <MonthMaps ground={on} of={b} district={kind === "district" ? -1 : district} theme={theme} />
          )}
          <TakeTables />
        </Dialog>
      )}
    </SwipeMap>
  );
}
