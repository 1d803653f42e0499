/** What a scene says, in the reader's language: its title, and one sentence for who hears the display instead of seeing it. */

import type { Telling } from "../../domain/progress/told";
import type { Dataset } from "../../model/dataset";
import type { Programme } from "../../model/programme";
import { parseDay } from "../../model/time";
import { t } from "../../store/lang";
import type { Scene } from "../../store/show-scenes";
import { aspectsTold, cityTold, type DistrictTold, districtsTold, togetherTold } from "../../store/show-told";
import { lang } from "../../store/view";
import { formatNumber, formatShare, formatShortDay, formatWanM2 } from "../../text/format";
import { inLang } from "../../text/phrase";
import { show } from "../../text/show";
import { works } from "../../text/works";

/** What the plan publishes of the city or a district; what it leaves out is null. */
export interface Published {
  readonly projects: number | null;
  readonly buildings: number | null;
  readonly floorAreaM2: number | null;
  readonly households: number | null;
}
export function published(plan: Programme, district?: string): Published {
  const from = district === undefined ? plan.totals : plan.targets.find((one) => one.district === district);
  const { projects = null, buildings = null, floorAreaM2 = null, households = null } = from ?? {};
  return { projects, buildings, floorAreaM2, households };
}

export function eyebrow(data: Dataset, plan: Programme): string {
  const city = data.city.name[lang.value === "en" ? "en" : "zh"];
  const year = plan.issued?.slice(0, 4);
  return year ? t(show.eyebrowYear, { city, year }) : t(show.eyebrow, { city });
}

/** The plan by the year it was issued in: "2020年计划". */
export const planWords = ({ issued }: Programme): string =>
  issued ? t(show.planOf, { year: issued.slice(0, 4) }) : t(show.thisPlan);

/** "104 / 331 个小区已完成"; empty: nothing was heard of them. */
export const doneLine = ({ counts, estates, heard }: Telling): string =>
  heard ? t(show.doneOf, { n: formatNumber(counts[0]), all: formatNumber(estates) }) : "";

/** Buildings, floor area and districts in a line; what is not published is left out. */
export function sizeLine({ buildings, floorAreaM2 }: Published, districts: number): string {
  const parts = [
    buildings === null ? null : t(show.buildings, { n: formatNumber(buildings) }),
    floorAreaM2 === null ? null : t(show.area, { n: formatWanM2(floorAreaM2, true) }),
    districts > 1 ? t(show.districtsCount, { n: districts }) : null,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

/** The milestone's name and day in words. */
function milestoneParams(plan: Programme, { next, estates }: Telling) {
  if (!next) return null;
  const named = plan.milestones.find(({ id }) => id === next.id)?.name;
  const name = named ? inLang(lang.value, named) : next.id;
  return {
    // Whoever has only begun the works has not reached their milestone.
    name: next.id === "S4" ? t(show.completed, { name }) : name,
    due: formatShortDay(next.due, lang.value),
    n: formatNumber(next.reached),
    all: formatNumber(estates),
  };
}
/** "完成项目施工（11月30日前）：87 / 113 个小区"; null: the plan has no milestone of the works. */
export function milestoneLine(plan: Programme, telling: Telling): string | null {
  const params = milestoneParams(plan, telling);
  return params && t(show.milestone, params);
}
/** The same for the eye: words, and the figures that stand large beside them. */
export function milestoneParts(plan: Programme, telling: Telling): { words: string; figures: string } | null {
  const params = milestoneParams(plan, telling);
  return params && { words: t(show.milestoneName, params), figures: t(show.outOf, params) };
}

export const toldOf = (row: number): DistrictTold | null => districtsTold.value.find((one) => one.row === row) ?? null;

export function sceneTitle(scene: Scene, data: Dataset, plan: Programme): string {
  if (scene.title) return inLang(lang.value, scene.title);
  if (scene.kind === "districts") return data.districts.name[scene.district];
  if (scene.kind !== "city") return t(show[`t_${scene.kind}`]);
  const { projects } = published(plan);
  return projects === null ? t(show.t_cityUnknown) : t(show.t_city, { n: formatNumber(projects) });
}

/** States in words: 已完成 87，施工中 20. */
const stateWords = ({ counts: [complete, going], heard }: Telling): string =>
  heard ? t(show.district, { done: formatNumber(complete), going: formatNumber(going) }) : t(show.noFigure);

/** What is heard of a scene besides its title. */
export function sceneSentence(scene: Scene, data: Dataset, plan: Programme): string {
  const said = scene.text ? inLang(lang.value, scene.text) : "";
  const city = cityTold.value;
  if (!city) return said;
  const householdsOf = (households: number | null): string =>
    households === null ? "" : t(show.plannedHouseholds, { n: formatNumber(households) });
  switch (scene.kind) {
    case "city":
      return [said, householdsOf(published(plan).households), stateWords(city)].filter(Boolean).join(t(show.semicolon));
    case "coverage":
      return [said, t(show.coverage, { plan: planWords(plan), share: formatShare(city.covered.share) }), doneLine(city)]
        .filter(Boolean)
        .join(t(show.semicolon));
    case "districts": {
      const told = toldOf(scene.district);
      const households = householdsOf(published(plan, data.districts.id[scene.district]).households);
      return told
        ? [said, households, stateWords(told), milestoneLine(plan, told)].filter(Boolean).join(t(show.semicolon))
        : said;
    }
    case "works":
      return [said || t(show.worksLine), worksWords()].filter(Boolean).join(t(show.semicolon));
    case "packages":
      return togetherTold.value ? [said, togetherLine()].filter(Boolean).join(t(show.semicolon)) : said;
    case "thanks":
      return said || t(show.thanksLine);
    default:
      return said;
  }
}

/** Each aspect with its works done and planned. */
const worksWords = (): string =>
  (aspectsTold.value ?? [])
    .map(({ aspect, planned, done }) => {
      const count = `${formatNumber(done)} ${t(show.ofWorks, { n: formatNumber(planned) })}`;
      return `${t(works[`a_${aspect}`])} ${count}`;
    })
    .join(t(show.semicolon));

export const togetherLine = (): string => {
  const told = togetherTold.value;
  return told
    ? t(show.packagesLine, { estates: formatNumber(told.estates), households: formatNumber(told.households) })
    : "";
};

/** The day the figures are of. */
export const dataDay = (data: Dataset): number => parseDay(data.city.dataDate);
