/** The loop's chapters, each with its figures at the data's date. */

import type { Dataset } from "../../model/dataset";
import type { Programme } from "../../model/programme";
import { t } from "../../store/lang";
import { round } from "../../store/show";
import { photoPairs } from "../../store/show-photos";
import { type Scene, scenes } from "../../store/show-scenes";
import { aspectsTold, cityTold, districtsTold, isFew, togetherTold } from "../../store/show-told";
import { homeLink } from "../../store/take-home";
import { lang } from "../../store/view";
import { formatNumber, formatShare } from "../../text/format";
import { joined } from "../../text/phrase";
import { show } from "../../text/show";
import { works } from "../../text/works";
import { itemNames } from "../estate/sections";
import { BeforeAfter } from "./BeforeAfter";
import { Figure } from "./Figure";
import { Pictogram } from "./Pictogram";
import { QrCode } from "./QrCode";
import { Sentence } from "./Sentence";
import { States } from "./States";
import "./chapters.css";
import { doneLine, milestoneParts, planWords, published, sizeLine, togetherLine, toldOf } from "./words";

export interface ChapterProps {
  readonly scene: Scene;
  readonly data: Dataset;
  readonly plan: Programme;
}
const whole = (value: number): string => formatNumber(Math.round(value));

export function City({ plan }: ChapterProps) {
  const told = cityTold.value;
  const figures = published(plan);
  if (!told) return null;
  return (
    <>
      {figures.households !== null && (
        <Figure value={figures.households} write={whole} unit={`${t(show.households)}\u00a0· ${t(show.planned)}`} />
      )}
      <Sentence text={sizeLine(figures, districtsTold.value.length)} />
      <States telling={told} />
    </>
  );
}

/** How much of the old estates the plan takes in, and how much of the plan is done: two things. */
export function Coverage({ plan }: ChapterProps) {
  const city = cityTold.value;
  const told = city?.covered;
  if (!told || told.share === null) return null;
  const done = doneLine(city);
  return (
    <>
      <Figure value={told.share} write={(value) => formatShare(value)} />
      <p class="line">{t(show.coverageIs, { plan: planWords(plan) })}</p>
      <Sentence text={t(show.fraction, { part: formatNumber(told.part), whole: formatNumber(told.whole) })} />
      {done && <Sentence text={done} />}
    </>
  );
}

/** Numbers of a district and how far it is; also what a visitor sees of "my district". */
export function District({ row, data, plan }: { row: number } & Omit<ChapterProps, "scene">) {
  const told = toldOf(row);
  if (!told) return null;
  const figures = published(plan, data.districts.id[row]);
  const milestone = milestoneParts(plan, told);
  const { name, id } = data.estates;
  const names = isFew(told) ? told.rows.map((rows) => rows.map((e) => name[e] ?? id[e])) : null;
  return (
    <>
      <Figure
        value={figures.households ?? told.households.value}
        write={whole}
        unit={figures.households === null ? t(show.households) : `${t(show.households)}\u00a0· ${t(show.planned)}`}
      />
      <Sentence
        text={[t(show.estates, { n: formatNumber(told.estates) }), sizeLine(figures, 1)].filter(Boolean).join(" · ")}
      />
      <States telling={told} names={names} />
      {milestone && told.next && (
        <div class="milestone">
          <p class="line">
            {milestone.words} <b>{milestone.figures}</b>
          </p>
          <meter min={0} max={told.estates} value={told.next.reached} aria-label={milestone.words} />
        </div>
      )}
    </>
  );
}

/** How many of an aspect's items are named. */
const NAMED = 4;
export function Works({ plan }: ChapterProps) {
  const name = itemNames({ programmes: [plan] }, lang.value);
  return (
    <ul class="aspects">
      {aspectsTold.value?.map(({ aspect, planned, done, items }) => (
        <li key={aspect} class="card">
          <Pictogram of={aspect} />
          <h2>{t(works[`a_${aspect}`])}</h2>
          <p class="count">
            <b>{formatNumber(done)}</b> <span>{t(show.ofWorks, { n: formatNumber(planned) })}</span>
          </p>
          <meter min={0} max={Math.max(1, planned)} value={done} aria-label={t(works[`a_${aspect}`])} />
          <p class="items">
            {joined(
              lang.value,
              items.slice(0, NAMED).map(({ item }) => name(item)),
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function Packages({ plan }: ChapterProps) {
  const told = togetherTold.value;
  if (!told) return null;
  const name = itemNames({ programmes: [plan] }, lang.value);
  return (
    <>
      <Figure value={told.packages.length} write={whole} unit={t(show.packagesFigure)} />
      <Sentence text={togetherLine()} />
      {told.shared.length > 0 && (
        <>
          <p class="line quiet">{t(show.sharedIntro)}</p>
          <ul class="shared">
            {told.shared.slice(0, 4).map(({ item, packages }) => (
              <li key={item}>
                {name(item)} <b>{formatNumber(packages)}</b> {t(show.packagesFigure)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="line quiet">{t(show.packagesNote)}</p>
    </>
  );
}

/** One pair a round; the same one as long as the round lasts. */
export function Photos({ data }: ChapterProps) {
  const list = photoPairs.value;
  const pair = list[round.value % list.length];
  if (!pair) return null;
  const { estates, districts } = data;
  const name = estates.name[pair.row] ?? estates.id[pair.row];
  const district = districts.name[estates.district[pair.row]];
  return (
    <>
      <p class="line">{[district, name].filter(Boolean).join(" · ")}</p>
      {/* In the loop nobody drags: a touch calls the menu. */}
      <div class="pair" inert>
        <BeforeAfter key={`${pair.before} ${pair.after}`} pair={pair} label={name} />
      </div>
    </>
  );
}

export function Thanks({ scene, data }: ChapterProps) {
  const link = homeLink(data.city);
  return (
    <>
      {!scene.text && <p class="line large">{t(show.thanksLine)}</p>}
      {data.city.contact?.phone && (
        <p class="line">
          {t(show.hotline)} <b>{data.city.contact.phone}</b>
        </p>
      )}
      {link && <QrCode text={link} label={t(show.takeHome)} />}
    </>
  );
}

/** What the coverage and the districts' chapters show, for who hears it. */
export function Heard({ data }: { data: Dataset }) {
  return (
    <div class="hear">
      <table>
        <caption>{t(show.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(show.mine)}</th>
            <th scope="col">{t(show.t_coverage)}</th>
            <th scope="col">{t(show.done)}</th>
          </tr>
        </thead>
        <tbody>
          {districtsTold.value.map(({ covered, ...told }) => (
            <tr key={told.row}>
              <th scope="row">{data.districts.name[told.row]}</th>
              <td>
                {formatShare(covered.share)}{" "}
                {t(show.fraction, { part: formatNumber(covered.part), whole: formatNumber(covered.whole) })}
              </td>
              <td>{doneLine(told) || t(show.noFigure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where the loop stands among its scenes. */
export const Steps = ({ at }: { at: number }) => (
  <p class="steps" aria-hidden="true">
    {scenes.value.map((_, k) => (
      <i key={k} class={k === at ? "on" : ""} />
    ))}
  </p>
);
