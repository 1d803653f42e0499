/** What the paper maps of P3 show: the members of one basket by number, or all baskets by colour. */
import { areaSource, estateSource, outlineBounds } from "../../map/outlines";
import type { PaperLabel } from "../../map/PaperMap";
import { INKS } from "../../map/style";
import type { Mark } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import type { Bounds } from "../../model/geometry";
import type { BasketsReport, ReportBasket, ReportMember } from "../../outbox/baskets-report";
import { baskets as words } from "../../text/baskets";
import { formatNumber } from "../../text/format";
import { type Lang, say } from "../../text/phrase";
import { packageColour } from "../../ui/palette";
import { boundsAround, frameOfCore, ground, layer, type MapPlan, meanOf, middle } from "./maps";

/** Degrees kept free about members: some 90 m. */
const ROOM = 0.0008;
/** More estates than this are drawn only where they are members. */
const MOST_OTHERS = 3000;
const INK = INKS.light;
/** The outline of a member that a hand put in. */
export const BY_HAND = { width: 2.2, dash: [4, 3] } as const;

type Rows = ReadonlyMap<number, { readonly colour: number; readonly byHand: boolean }>;
const rowsOf = (list: readonly ReportBasket[]): Rows =>
  new Map(
    list.flatMap(({ number, members }) =>
      members.map(({ row, byHand }) => [row, { colour: number - 1, byHand }] as const),
    ),
  );

function layersOf(data: Dataset, lang: Lang, rows: Rows) {
  const source = estateSource(data.estates);
  const base = ground(data, lang);
  const streets = layer("streetLine", "districtLine", areaSource("street", data.streets), () => ({
    stroke: INK.quiet,
    width: 0.7,
    dash: [3, 3],
  }));
  const others: Mark = { fill: INK.parcel, stroke: INK.parcelLine, width: 0.6, radius: 3 };
  return {
    layers: [
      ...base.layers,
      streets,
      layer("other", "estateFill", source, (row) => (rows.has(row) || data.estates.n > MOST_OTHERS ? null : others)),
      layer("member", "estateLine", source, (row) => {
        const one = rows.get(row);
        if (!one) return null;
        const [fill, stroke] = packageColour(one.colour, "light");
        return { fill, stroke, radius: 5, ...(one.byHand ? BY_HAND : { width: 1.2 }) };
      }),
    ],
    legend: base.legend,
  };
}

/** Members of a basket by street, in their order; those without one last. */
export function byStreet({ members }: Pick<ReportBasket, "members">, lang: Lang): [string, ReportMember[]][] {
  const groups = new Map<string, ReportMember[]>();
  for (const one of members) {
    const name = one.place ?? say(lang, words.noStreet);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups];
}

/** Some members of a basket, each by its number and, where there is room, its name. */
export function membersPlan(
  data: Dataset,
  { lang }: BasketsReport,
  one: ReportBasket,
  shown: readonly ReportMember[] = one.members,
): MapPlan {
  const [, line] = packageColour(one.number - 1, "light");
  return {
    ...layersOf(data, lang, rowsOf([one])),
    bounds: boundsAround(
      data,
      shown.map(({ row }) => row),
      ROOM,
    ),
    labels: [
      ...shown.map(
        ({ row, number }): PaperLabel => ({
          at: middle(data, row),
          text: String(number),
          kind: "badge",
          colour: line,
        }),
      ),
      ...shown.map(({ row, name }): PaperLabel => ({ at: middle(data, row), text: name, kind: "name" })),
    ],
  };
}

/** One basket of many members: how many each street has. Their numbers stand on the maps by street. */
export function streetsPlan(data: Dataset, report: BasketsReport, one: ReportBasket): MapPlan {
  const { lang } = report;
  return {
    ...membersPlan(data, report, one),
    labels: byStreet(one, lang).map(
      ([name, list]): PaperLabel => ({
        at: meanOf(data, list),
        text: say(lang, words.placeCount, { name, count: formatNumber(list.length) }),
        kind: "name",
        area: true,
      }),
    ),
  };
}

/** All baskets, each in its colour: in the whole city, or in its core. */
export function basketsPlan(data: Dataset, { lang, baskets }: BasketsReport, core?: Bounds, within = false): MapPlan {
  const all = layersOf(data, lang, rowsOf(baskets));
  const city =
    outlineBounds(data.districts.geometry) ??
    boundsAround(
      data,
      baskets.flatMap(({ members }) => members.map(({ row }) => row)),
      ROOM,
    );
  const inCore = ({ row }: ReportMember): boolean => {
    if (!core) return false;
    const [x, y] = middle(data, row);
    return x >= core[0] && x <= core[2] && y >= core[1] && y <= core[3];
  };
  const places = baskets.flatMap((one) => {
    const seen = core ? one.members.filter((member) => inCore(member) === within) : one.members;
    return seen.length === 0 ? [] : [{ one, at: meanOf(data, seen) }];
  });
  return {
    ...all,
    layers: core && !within ? [...all.layers, frameOfCore(core)] : all.layers,
    bounds: within && core ? core : city,
    labels: [
      ...places.map(
        ({ one, at }): PaperLabel => ({
          at,
          text: String(one.number),
          kind: "badge",
          colour: packageColour(one.number - 1, "light")[1],
        }),
      ),
      ...places.map(({ one, at }): PaperLabel => ({ at, text: one.name, kind: "name" })),
    ],
    ...(core && !within ? { clear: core } : {}),
  };
}
