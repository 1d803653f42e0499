/** What a place's sheet shows beside its tables: bars of its parts, and its map. */
import { byStreet } from "../../domain/coverage/group";
import { programmeRows } from "../../domain/progress/standing";
import { colourScale, NOT_IN_PLAN } from "../../map/classes";
import { areaLayers } from "../../map/layers/areas";
import { contextLayers } from "../../map/layers/context";
import { type LegendRow, legendRows } from "../../map/legendRows";
import { areaSource, boundsOf, estateSource, namePlaces, outlineBounds } from "../../map/outlines";
import type { PaperLabel } from "../../map/PaperMap";
import { BORDER, INKS } from "../../map/style";
import type { MapLayer, Mark } from "../../map/types";
import type { Bounds } from "../../model/geometry";
import { standingOf } from "../../outbox/papers/tables";
import type { PaperInput, Place } from "../../outbox/papers/types";
import { formatShare } from "../../text/format";
import { map as mapWords } from "../../text/map";
import { overview } from "../../text/overview";
import { papers as words } from "../../text/papers";
import { say } from "../../text/phrase";
import type { Fill, Stack } from "../../ui/chart/Stacks";
import { programmeStates } from "../overview/looks";
import type { MapPlan } from "./maps";

/** Estates by how far they are; the parts add up to all. */
export const BARS = ["complete", "underway", "waiting", "silent"] as const;
export const BAR_FILL: Readonly<Record<(typeof BARS)[number], Fill>> = {
  complete: "good",
  underway: "under",
  waiting: "open",
  silent: "silent",
};

function stackOf(input: PaperInput, name: string, mine: readonly number[]): Stack {
  const { estates, complete, started, notReported } = standingOf(input, mine);
  const underway = Math.max(0, started - complete);
  const counts = { complete, underway, silent: notReported, waiting: estates - complete - underway - notReported };
  return {
    name,
    parts: BARS.map((bar) => ({
      name: say(input.lang, words[`b_${bar}`]),
      fill: BAR_FILL[bar],
      value: Math.max(0, counts[bar]),
    })),
  };
}

/** A bar a district of the city, or a street of a district: those with most estates first. */
export function placeBars(input: PaperInput, place: Place): Stack[] {
  const { data, programme } = input.ground;
  const parts =
    place.district === null
      ? input.places.map(({ name, mine }) => ({ name, mine }))
      : byStreet(data, place.district).map(({ area, rows }) => ({
          name: area === null ? say(input.lang, overview.noArea) : data.streets.name[area],
          mine: programmeRows(data, programme, rows),
        }));
  return parts
    .filter(({ mine }) => mine.length > 0)
    .map(({ name, mine }) => stackOf(input, name, mine))
    .sort((a, b) => sumOf(b) - sumOf(a));
}
const sumOf = ({ parts }: Stack): number => parts.reduce((sum, { value }) => sum + value, 0);

/** A map with the classes of its areas, where it has any. */
export interface PlacePlan extends MapPlan {
  readonly key?: readonly LegendRow[];
}

const INK = INKS.light;
/** Told apart by form, so that a grey printer tells them apart too: a disc, a ring, a circle, a dot. */
export const DOTS: Readonly<Record<(typeof BARS)[number], Mark>> = {
  complete: { radius: 4, fill: INK.teal, stroke: "#ffffff", width: 0.8 },
  underway: { radius: 3.2, fill: "#ffffff", stroke: "#b8551a", width: 2.6 },
  waiting: { radius: 3.6, fill: "#ffffff", stroke: INK.ink, width: 1.1 },
  silent: { radius: 1.8, fill: INK.ink },
};

/** Degrees about a place's estates, at least: some 600 m. */
const ROOM = 0.006;

/** Its estates by stage among streets and roads. */
function estatesPlan({ ground }: PaperInput, place: Place): PlacePlan {
  const { data } = ground;
  const { centre } = data.estates;
  const states = programmeStates(ground);
  const mine = new Set(place.mine);
  const source = {
    key: "dots",
    data: {
      type: "FeatureCollection" as const,
      features: place.mine.map((id) => ({
        type: "Feature" as const,
        id,
        properties: {},
        geometry: { type: "Point" as const, coordinates: [centre[2 * id], centre[2 * id + 1]] },
      })),
    },
  };
  const line = (kind: "district" | "street", mark: Mark): MapLayer => ({
    id: `${kind}Line`,
    slot: kind === "district" ? "districtLine" : "streetLine",
    source: areaSource(kind, kind === "district" ? data.districts : data.streets),
    specs: [],
    mark: () => mark,
  });
  const layers: MapLayer[] = [
    ...contextLayers(data, "light"),
    line("street", { stroke: INK.strong, width: 0.6, dash: [3, 2] }),
    line("district", { stroke: INK.strong, ...BORDER }),
    {
      id: "estate",
      slot: "estateFill",
      source: estateSource(data.estates),
      specs: [],
      mark: (row) => (mine.has(row) ? { fill: INK.parcel, stroke: INK.parcelLine, width: 0.5 } : null),
    },
    // Those that are done lie uppermost.
    ...(["silent", "waiting", "underway", "complete"] as const).map(
      (bar): MapLayer => ({
        id: `dot-${bar}`,
        slot: "estatePoint",
        source,
        specs: [],
        // programmeStates: complete, started, planned, not reported.
        mark: (row) => (states[row] === BARS.indexOf(bar) ? DOTS[bar] : null),
      }),
    ),
  ];
  const [w, s, e, n] = boundsOf(centre, place.mine);
  const bounds: Bounds = [w - ROOM, s - ROOM, e + ROOM, n + ROOM];
  const labels = namePlaces(data.streets).flatMap((at, row): PaperLabel[] =>
    at && data.streets.parent[row] === data.districts.id[place.district ?? -1]
      ? [{ at, text: data.streets.name[row], kind: "quiet" }]
      : [],
  );
  const avoid = place.mine.map((e) => [centre[2 * e], centre[2 * e + 1]] as const);
  return { layers, labels, bounds, legend: [], avoid };
}

/** The city's districts by progress, each with its figure: dots of its estates would lie on one another. */
function cityPlan(input: PaperInput): PlacePlan {
  const { data } = input.ground;
  const shares = data.districts.id.map((_, d) => {
    const place = input.places.find(({ district }) => district === d);
    return place ? standingOf(input, place.mine).progress.value : null;
  });
  const listed = data.districts.id.map((_, d) => input.places.some(({ district }) => district === d));
  const scale = colourScale(shares, { method: "equal", domain: [0, 1], theme: "light" });
  const areas = areaLayers({
    kind: "district",
    table: data.districts,
    theme: "light",
    scale,
    classes: Int8Array.from(shares, (share, d) => (listed[d] ? scale.classOf(share) : NOT_IN_PLAN)),
    note: () => null,
  });
  const { classes, items } = legendRows(
    {
      title: "",
      scale,
      notInPlan: listed.includes(false),
      noData: shares.some((share, d) => listed[d] && share === null),
    },
    (share) => formatShare(share),
    { notInPlan: say(input.lang, mapWords.notInPlan), noData: say(input.lang, mapWords.noData) },
  );
  const key = [...classes, ...items];
  const at = namePlaces(data.districts);
  const labels = data.districts.name.flatMap((name, d): PaperLabel[] => {
    const place = at[d];
    return place && listed[d]
      ? [{ at: place, text: `${name}\n${formatShare(shares[d], 1)}`, kind: "name", area: true }]
      : [];
  });
  // The whole city: none of its districts is cut, be it in the plan or not.
  const bounds = outlineBounds(data.districts.geometry) ?? boundsOf(data.estates.centre);
  return { layers: areas.filter(({ slot }) => slot === "districtFill"), labels, bounds, margin: 8, legend: [], key };
}

export const placePlan = (input: PaperInput, place: Place): PlacePlan =>
  place.district === null && input.ground.data.districts.geometry.n > 0 ? cityPlan(input) : estatesPlan(input, place);
