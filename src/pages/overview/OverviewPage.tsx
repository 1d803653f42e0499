/** The whole city at one glance: the plan's quantities against the ledger, and one measure from the city down to an estate. */
import { lazy, Suspense } from "preact/compat";
import { useEffect, useMemo, useState } from "preact/hooks";
import { byDistrict, byStreet } from "../../domain/coverage/group";
import { type Figure, figureOf, type Ground, inPlan, OF_RECORDS } from "../../domain/coverage/measure";
import { reconcile } from "../../domain/coverage/reconcile";
import { doneSums, startedOf } from "../../domain/progress/done";
import { Crumbs } from "../../panels/overview/Crumbs";
import type { RankedRow } from "../../panels/overview/figures";
import { Programmes } from "../../panels/overview/Programmes";
import { Ranked } from "../../panels/overview/Ranked";
import { Tiles } from "../../panels/overview/Tiles";
import { Time } from "../../panels/progress/Time";
import { SidePanel } from "../../panels/shell/SidePanel";
import { compare } from "../../store/compare";
import { ground as groundNow } from "../../store/ground";
import { t } from "../../store/lang";
import type { Lit } from "../../store/lit";
import { measure } from "../../store/metric";
import { goUp, here, place } from "../../store/place";
import { overview } from "../../text/overview";
import { shell } from "../../text/shell";
import { useFunding } from "./useFunding";
import "../../panels/overview/overview.css";

/** Everything that draws comes after the figures. */
const OverviewMap = lazy(() => import("./OverviewMap").then(({ OverviewMap: map }) => ({ default: map })));
const Swipe = lazy(() => import("../compare/Swipe"));
const EstateCard = lazy(() =>
  import("../../panels/estate/EstateCard").then(({ EstateCard: card }) => ({ default: card })),
);
const DistrictTable = lazy(() =>
  import("../../panels/overview/DistrictTable").then(({ DistrictTable: table }) => ({ default: table })),
);
const TakeTables = lazy(() =>
  import("../../panels/take/TakeTables").then(({ TakeTables: button }) => ({ default: button })),
);
const EstateList = lazy(() =>
  import("../../panels/overview/EstateList").then(({ EstateList: list }) => ({ default: list })),
);
const Awaited = lazy(() => import("../../panels/progress/Awaited").then(({ Awaited: note }) => ({ default: note })));
const ABSENT: Figure = { state: "notInPlan" };

export default function OverviewPage() {
  const ground = groundNow.value;
  return ground ? <Overview ground={ground} /> : <main id="main" />;
}

function Overview({ ground: plain }: { ground: Ground }) {
  const { data, programme } = plain;
  const { estates, districts, streets } = data;
  const m = measure.value;
  const funding = useFunding(OF_RECORDS.has(m.metric));
  const ground = useMemo((): Ground => (funding ? { ...plain, funding } : plain), [plain, funding]);
  const [lit, setLit] = useState<Lit>(null);
  const { level, district, street, estate } = here.value;
  const listed = useMemo(() => inPlan(data, programme), [data, programme]);
  const sums = useMemo(() => (programme < 0 ? null : reconcile(data, programme)), [data, programme]);
  const done = useMemo(() => doneSums(data, ground.now, programme, district), [ground, district]);
  const started = useMemo(() => startedOf(data, ground.now, programme, district), [ground, district]);
  const groups = useMemo(() => byDistrict(data), [data]);
  const figures = useMemo(
    () => districts.id.map((_, row) => (listed[row] ? figureOf(ground, m, groups[row].rows) : ABSENT)),
    [ground, m, groups, listed],
  );
  const streetGroups = useMemo(() => (district >= 0 ? byStreet(data, district) : []), [data, district]);
  const streetFigures = useMemo(() => {
    const made: (Figure | null)[] = streets.id.map(() => null);
    for (const { area, rows } of streetGroups) if (area !== null) made[area] = figureOf(ground, m, rows);
    return made;
  }, [ground, m, streetGroups]);
  const city = useMemo(() => figureOf(ground, m), [ground, m]);
  useEffect(() => {
    const up = (event: KeyboardEvent): void => {
      const on = event.target as HTMLElement | null;
      if (event.key !== "Escape" || document.querySelector(":popover-open, .printing")) return;
      if (!on?.closest?.("input, select, dialog, [role=dialog], .header")) goUp();
    };
    addEventListener("keydown", up);
    return () => removeEventListener("keydown", up);
  }, []);

  const mine = (rows: Int32Array): number => rows.reduce((n, e) => n + (estates.programme[e] === programme ? 1 : 0), 0);
  const cityRows: RankedRow[] = groups.flatMap(({ area, rows }) =>
    area === null
      ? []
      : [{ row: area, name: districts.name[area], mine: mine(rows), all: rows.length, figure: figures[area] }],
  );
  const own = cityRows.find(({ row }) => row === district);
  const streetRows: RankedRow[] = streetGroups.map(({ area, rows }) => ({
    row: area ?? -1,
    name: area === null ? t(overview.noArea) : streets.name[area],
    mine: mine(rows),
    all: rows.length,
    figure: area === null ? figureOf(ground, m, rows) : (streetFigures[area] ?? ABSENT),
  }));
  const figuresHere = sums && (district < 0 ? sums.city : sums.districts[district]);
  const tiles = figuresHere && <Tiles figures={figuresHere} done={done} started={started} />;
  const inStreet = level === "street" ? [...estates.street.keys()].filter((e) => estates.street[e] === street) : [];
  return (
    <main id="main" class="page withtime">
      <SidePanel name="overview" label={t(shell.overview)}>
        <Crumbs data={data} />
        {level === "city" && (
          <>
            <Programmes data={data} />
            <Suspense fallback={null}>
              <Awaited district={-1} />
            </Suspense>
            {tiles ?? <p class="differs">{t(overview.noProgramme)}</p>}
            <Ranked
              caption={t(overview.byDistricts)}
              rows={cityRows}
              city={city}
              lit={lit?.kind === "district" ? lit.row : null}
              onHover={(row) => setLit(row === null ? null : { kind: "district", row })}
              onChoose={(row) => (place.value = `d:${districts.id[row]}`)}
            />
            {sums && (
              <details class="more">
                <summary>{t(overview.byDistrict)}</summary>
                <Suspense fallback={null}>
                  <DistrictTable areas={districts} sums={sums} />
                </Suspense>
              </details>
            )}
          </>
        )}
        {level === "district" && (
          <>
            {tiles}
            <Ranked
              caption={t(overview.byStreet, { name: districts.name[district] })}
              rows={streetRows}
              own={own && { ...own, name: t(overview.inAll, { name: own.name }) }}
              city={city}
              lit={lit?.kind === "street" ? lit.row : null}
              onHover={(row) => setLit(row === null ? null : { kind: "street", row })}
              onChoose={(row) => {
                if (row >= 0) place.value = `s:${streets.id[row]}`;
              }}
            />
          </>
        )}
        {level === "street" && (
          <Suspense fallback={<p role="status">{t(shell.starting)}</p>}>
            <EstateList
              ground={ground}
              caption={t(overview.estatesOf, { name: streets.name[street] })}
              rows={inStreet}
              lit={lit?.kind === "estate" ? lit.row : null}
              onHover={(row) => setLit(row === null ? null : { kind: "estate", row })}
              onChoose={(row) => (place.value = `e:${estates.id[row]}`)}
            />
          </Suspense>
        )}
        {level === "estate" && (
          <Suspense fallback={<p role="status">{t(shell.starting)}</p>}>
            <EstateCard ground={ground} row={estate} onClose={goUp} />
          </Suspense>
        )}
        {level !== "estate" && (
          <Suspense fallback={null}>
            <TakeTables />
          </Suspense>
        )}
      </SidePanel>
      <Suspense fallback={<div class="map" role="status" />}>
        {compare.value === "on" ? (
          <Swipe lit={lit} onLit={setLit} />
        ) : (
          <OverviewMap ground={ground} districts={figures} streets={streetFigures} lit={lit} onLit={setLit} />
        )}
      </Suspense>
      <Time />
    </main>
  );
}
