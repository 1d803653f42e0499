/** The one map behind the display: discs by state, the choropleth of coverage, or packages hand in hand; the camera flies calmly. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Ground } from "../../domain/coverage/measure";
import { programmeRows } from "../../domain/progress/standing";
import { toldStates } from "../../domain/progress/told";
import { classColumn, colourScale, NOT_IN_PLAN } from "../../map/classes";
import { areaLayers } from "../../map/layers/areas";
import { contextLayers } from "../../map/layers/context";
import { discLayer, discSource, joinedLayers, quietDistricts } from "../../map/layers/show";
import { MapFrame } from "../../map/MapFrame";
import { boundsOf, outlineBounds } from "../../map/outlines";
import type { Bounds } from "../../model/geometry";
import { t } from "../../store/lang";
import { speed } from "../../store/show-keys";
import { districtsTold, isFew, togetherTold } from "../../store/show-told";
import { formatShare } from "../../text/format";
import { show } from "../../text/show";
import { usePageMap } from "../usePageMap";
import { Locator } from "./Locator";

export type Look = "discs" | "coverage" | "joined";
/** What the camera looks at. */
export type Focus = "city" | "core" | { readonly district: number } | { readonly estate: number };

/** How long the camera flies, seconds. */
const FLIGHT = 3.5;
/** Few discs are drawn so many times as large. */
const LARGE = 1.7;
const NEVER: readonly string[] = [];

/** Where the programme's estates lie close together: the city's own box, or that of all of them. */
function coreBounds({ data, programme }: Ground): Bounds {
  const rows = programmeRows(data, programme);
  return data.city.settings?.core ?? boundsOf(data.estates.centre, rows);
}

function boundsFor(ground: Ground, focus: Focus): Bounds {
  const { data, programme } = ground;
  const whole = outlineBounds(data.districts.geometry) ?? boundsOf(data.estates.centre);
  if (focus === "city") return whole;
  if (focus === "core") return coreBounds(ground);
  if ("estate" in focus) return boundsOf(data.estates.centre, [focus.estate]);
  const rows = programmeRows(data, programme).filter((e) => data.estates.district[e] === focus.district);
  if (rows.length > 0) return boundsOf(data.estates.centre, rows);
  return outlineBounds(data.districts.geometry, [focus.district]) ?? whole;
}

export interface ShowMapProps {
  readonly ground: Ground;
  readonly look: Look;
  readonly focus: Focus;
  /** Names of the districts, for who may touch one; in the loop they would stand half at the edge or under what is told. */
  readonly names: boolean;
  /** Round of the loop: a map whose graphics were lost is tried anew in the next one. */
  readonly turn: number;
  /** A district or an estate of the map was touched; rows. */
  readonly onDistrict?: (row: number) => void;
  readonly onEstate?: (row: number) => void;
}

export function ShowMap({ ground, look, focus, names, turn, onDistrict, onEstate }: ShowMapProps) {
  const { data, programme } = ground;
  const { handle, ready, given } = usePageMap();
  const { theme, lang: tongue } = given;
  const [growth, setGrowth] = useState(1);
  useEffect(() => {
    const measure = (): void => setGrowth(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);
  const together = togetherTold.value;
  const districts = districtsTold.value;

  const scale = useMemo(
    () =>
      colourScale(
        districts.map(({ covered }) => covered.share),
        // Fifths of 0–100 %, as on every other map of shares.
        { method: "equal", domain: [0, 1], theme },
      ),
    [districts, theme],
  );
  const shares = useMemo(() => {
    const by = new Map(districts.map(({ row, covered }) => [row, covered.share]));
    return data.districts.id.map((_, row) => by.get(row));
  }, [data, districts]);
  const still = useMemo(
    () => ({
      context: contextLayers(data, theme),
      quiet: [true, false].map((visible) => quietDistricts(data.districts, theme, visible)),
      discs: discSource(data.estates, toldStates(ground)),
    }),
    [ground, theme],
  );
  const coverage = useMemo(() => {
    const column = Int8Array.from(
      classColumn(
        scale,
        shares.map((share) => share ?? null),
      ),
      (c, row) => (shares[row] === undefined ? NOT_IN_PLAN : c),
    );
    const note = (row: number): string => {
      const share = shares[row];
      return share === undefined ? t(show.notInPlan) : share === null ? t(show.noFigure) : formatShare(share);
    };
    return areaLayers({ kind: "district", table: data.districts, theme, scale, classes: column, note });
  }, [data, theme, scale, shares, tongue]);
  const joined = useMemo(() => {
    const beside = programmeRows(data, programme);
    return [true, false].map((visible) =>
      joinedLayers(data.estates, together?.packages ?? [], beside, theme, visible, growth),
    );
  }, [data, programme, together, theme, growth]);
  const only = typeof focus === "object" && "district" in focus ? focus.district : -1;
  const few = districts.some((told) => told.row === only && isFew(told));
  const layers = useMemo(() => {
    const on = (wanted: boolean): 0 | 1 => (wanted ? 0 : 1);
    return [
      ...still.context,
      ...still.quiet[on(look !== "coverage")].filter(({ id }) => names || id !== "quietName"),
      ...coverage.map((layer) =>
        look === "coverage" ? { ...layer, interactive: false } : { ...layer, visible: false },
      ),
      discLayer(still.discs, only, theme, look === "discs", growth, few ? LARGE : 1),
      ...joined[on(look === "joined")],
    ];
  }, [still, coverage, joined, look, names, only, few, theme, growth]);
  const bounds = useMemo(() => boundsFor(ground, "city"), [ground]);
  const where = JSON.stringify(focus);
  useEffect(() => {
    if (!ready) return;
    const seconds = FLIGHT / speed.value;
    // What is told beside it may have left the map more room, or less.
    handle.current?.resize();
    handle.current?.fit(boundsFor(ground, focus), {
      padding() {
        const edge = Math.round(Math.min(innerWidth, innerHeight) * 0.05);
        const upright = innerHeight > innerWidth;
        // Upright, the classes stand over the map in two or three rows; the small map of the city above it, or beside.
        const above = look === "coverage" && upright ? innerHeight * 0.09 : few && !upright ? innerHeight * 0.26 : 0;
        const beside = few && upright ? innerWidth * 0.32 : 0;
        return { top: edge + above, right: edge + beside, bottom: edge, left: edge };
      },
      maxZoom: typeof focus === "object" && "estate" in focus ? 16.5 : 14.6,
      seconds,
      instant: seconds < 0.2,
    });
    handle.current?.highlight("quiet", only < 0 ? null : only);
  }, [ready, where, ground]);

  return (
    <MapFrame
      layers={layers}
      bounds={bounds}
      {...given}
      label={t(show.map)}
      attribution={NEVER}
      drawing={null}
      turn={turn}
      events={{
        onClick: (layer, row) => {
          if (layer === "disc") onEstate?.(row);
          else if (layer === "quiet") onDistrict?.(row);
        },
      }}
    >
      {few && <Locator table={data.districts} row={only} />}
      {look === "coverage" && (
        <ul class="classes" aria-hidden="true">
          {scale.colours.map((colour, k) => (
            <li key={colour}>
              <i style={{ background: colour }} />
              {formatShare(scale.breaks[k])}–{formatShare(scale.breaks[k + 1])}
            </li>
          ))}
          {shares.includes(undefined) && (
            <li>
              <i class="hatched" />
              {t(show.notInPlan)}
            </li>
          )}
        </ul>
      )}
    </MapFrame>
  );
}
