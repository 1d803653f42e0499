/** A map sheet as one picture of lines and words: title, map, the core's inset, legend, scale, north, sources and dates. */
import { memo } from "preact/compat";
import { useId } from "preact/hooks";
import type { Bounds } from "../../model/geometry";
import type { Sheet, Turn } from "../../model/paper";
import { formatNumber } from "../../text/format";
import { outbox } from "../../text/outbox";
import { type Lang, say } from "../../text/phrase";
import { sheet as words } from "../../text/sheet";
import { roundLength } from "../measure";
import { Pattern } from "../PaperShape";
import { widthOf } from "../place";
import { lengthText } from "../ScaleBar";
import { FONT, INKS } from "../style";
import type { LegendItem, MapLayer } from "../types";
import { viewOf } from "../view";
import { type Box, halves, sheetBoxes } from "./layout";
import { EM, LINE, legendLines, legendSpots, SAMPLE } from "./legend";
import { wrapped } from "./lines";
import { type Collections, layersAt, MapPicture, type Named, type PictureInput, pictureOf } from "./MapPicture";
import { fitted, sheetSize } from "./paper";

export interface SheetWords {
  readonly title: string;
  readonly subtitle: string;
  /** Beside the title: 示例数据, 假设. */
  readonly marks: readonly string[];
  /** Below the map: sources, approval, dates. */
  readonly foot: readonly string[];
}

/** A second map in the sheet. */
export interface SheetInset {
  readonly title: string;
  readonly bounds: Bounds;
  readonly layers: (width: number, height: number, em: number) => readonly MapLayer[];
}

/** Two pictures of one view in the place of one. */
export interface SheetPair {
  /** Of the second; `layers` are the first's. */
  readonly layers: readonly MapLayer[];
  /** Over each. */
  readonly captions: readonly [string, string];
}

export interface MapSheetProps {
  readonly sheet: Sheet;
  readonly turn: Turn;
  readonly lang: Lang;
  readonly layers: readonly MapLayer[];
  readonly collections: Collections;
  readonly bounds: Bounds;
  readonly words: SheetWords;
  readonly inset?: SheetInset | null;
  readonly pair?: SheetPair;
  /** Names in a box where the map is large enough for them, the most important first. */
  readonly names?: (bounds: Bounds) => readonly Named[];
  /** The place that the map is about. */
  readonly about?: PictureInput["about"];
}

const INK = INKS.light;
/** Names of single estates from this zoom on. */
const NAMES_FROM = 13;
const NAME = 13;

function Chip({ text, x, y }: { text: string; x: number; y: number }) {
  const width = widthOf(text, EM) + 14;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={width} height="20" rx="4" fill="#ffffff" stroke={INK.accent} />
      <text x={width / 2} y="14.5" font-size={EM} font-weight="600" text-anchor="middle" fill="#8a2f1d">
        {text}
      </text>
    </g>
  );
}

function Head({ box: { x, y, width }, words: { title, subtitle, marks } }: { box: Box; words: SheetWords }) {
  const wide = marks.map((mark) => widthOf(mark, EM) + 22);
  const room = width - wide.reduce((sum, w) => sum + w, 0);
  // Long words are written smaller, down to the size of the smallest.
  const fits = (text: string, em: number, within: number): number =>
    Math.max(EM, Math.min(em, (em * within) / widthOf(text, em)));
  return (
    <g transform={`translate(${x} ${y})`}>
      <text y="24" font-size={fits(title, 24, width)} font-weight="700">
        {title}
      </text>
      {marks.map((mark, k) => (
        <Chip key={mark} text={mark} x={room + 8 + wide.slice(0, k).reduce((sum, w) => sum + w, 0)} y={32} />
      ))}
      <text y="47" font-size={fits(subtitle, NAME, room)}>
        {subtitle}
      </text>
      <path d={`M0 57H${width}`} stroke={INK.accent} stroke-width="2" />
    </g>
  );
}

/** One sample of the legend, 22 × 12 units. */
function Sample({ item: { colour, pattern, edge, shape = "box", width = 2.5, dash } }: { item: LegendItem }) {
  if (shape === "line")
    return <path d="M0 6H22" stroke={colour} stroke-width={width} stroke-dasharray={dash?.join(" ")} />;
  if (shape === "circle") return <circle cx="11" cy="6" r="6" fill={colour} stroke={INK.strong} />;
  return (
    <>
      <rect width="22" height="12" fill={colour} stroke={edge ?? INK.strong} stroke-width={edge ? 1.4 : 0.8} />
      {pattern && <Pattern pattern={pattern} box={[0, 0, 22, 12]} />}
    </>
  );
}

/** Bar, scale and north arrow in a box. */
function Scale({
  box: { x, y, width, height },
  metres,
  scale,
  lang,
}: {
  box: Box;
  metres: number;
  scale: number | null;
  lang: Lang;
}) {
  const length = roundLength(metres * (width - 48));
  const bar = length / metres;
  return (
    <g transform={`translate(${x} ${y + height})`}>
      <path d={`M1-8V-2H${bar + 1}V-8M${bar / 2 + 1}-6V-2`} fill="none" stroke={INK.ink} stroke-width="1.5" />
      <text x="0" y="-12" font-size={EM}>
        0
      </text>
      <text x={bar} y="-12" font-size={EM} text-anchor={bar > 60 ? "end" : "start"}>
        {lengthText(length, lang)}
      </text>
      {scale !== null && (
        <text y="-34" font-size={NAME} font-weight="600">
          {say(lang, words.scale, { n: formatNumber(scale) })}
        </text>
      )}
      <g transform={`translate(${width - 16} ${-58})`}>
        <path d="M0 0L9 30L0 23L-9 30Z" fill={INK.ink} />
        <text y="46" font-size={NAME} font-weight="700" text-anchor="middle">
          {say(lang, outbox.north)}
        </text>
      </g>
    </g>
  );
}

/** Drawn again only for other input. */
export const MapSheet = memo(
  ({ sheet, turn, lang, layers, collections, bounds, words: said, inset, pair, names, about }: MapSheetProps) => {
    const id = `s${useId().replaceAll(/\W/g, "")}`;
    const size = sheetSize(sheet, turn);
    const wrap = (lines: readonly string[]) => (width: number) => lines.flatMap((line) => wrapped(line, EM, width));
    // Which layers there are depends on the zoom, and the zoom on the room that their legend leaves: the zoom of the whole sheet is near enough.
    const nearly = fitted(bounds, size.width * 0.7, size.height * 0.7, Number.NaN).view.zoom;
    const shown = layersAt(pair ? [...layers, ...pair.layers] : layers, nearly);
    /** Everything over a foot of these lines. */
    const setOut = (footOf: (width: number) => string[]) => {
      const boxes = sheetBoxes(
        size,
        Boolean(inset),
        (columns, width) => legendSpots(legendLines(shown, lang, width), columns, width, 0).height,
        (width) => footOf(width).length,
        pair !== undefined,
      );
      const isWide = boxes.map.width > boxes.map.height;
      const captions = (pair?.captions ?? []).map((text) => wrapped(text, EM, boxes.map.width / (isWide ? 2 : 1) - 12));
      const caption = 4 + LINE * Math.max(...captions.map((lines) => lines.length));
      const maps = pair ? halves(boxes.map, caption) : [boxes.map];
      const [{ width: wide, height: tall }] = maps;
      const { view, metres, scale } = fitted(bounds, wide, tall, size.unit);
      const pictures = maps.map((_, k) =>
        pictureOf({
          layers: layersAt(k === 1 && pair ? pair.layers : layers, view.zoom),
          collections,
          view,
          width: wide,
          height: tall,
          em: NAME,
          names: view.zoom >= NAMES_FROM ? names : undefined,
          frame: inset?.bounds,
          about,
        }),
      );
      const [{ names: named, left }] = pictures;
      const notes = [
        ...(named.left > 0 ? [say(lang, words.unnamed, { n: formatNumber(named.left) })] : []),
        ...(named.lost > 0 ? [say(lang, words.lost, { n: formatNumber(named.lost) })] : []),
        ...(left > 0 ? [say(lang, words.undrawn, { n: formatNumber(left) })] : []),
      ];
      const told = [...said.foot.slice(0, -1), [...said.foot.slice(-1), ...notes].join(" · ")].filter(Boolean);
      return { boxes, captions, caption, maps, metres, scale, pictures, told };
    };
    // What found no room is known once the map is drawn: where it asks for another line, the map is drawn lower.
    const first = setOut(wrap(said.foot));
    const lines = (foot: readonly string[]): number => wrap(foot)(first.boxes.foot.width).length;
    const set = lines(first.told) > lines(said.foot) ? setOut(wrap(first.told)) : first;
    const { boxes, captions, caption, maps, metres, scale, pictures } = set;
    const foot = wrap(set.told)(boxes.foot.width);
    const core = inset && boxes.inset;
    const { columns, x, y, width } = boxes.legend;
    const column = (width - (columns - 1) * 12) / columns;
    const { spots } = legendSpots(legendLines(shown, lang, column), columns, column, 12);
    return (
      <svg
        class="mapsheet"
        viewBox={`0 0 ${size.width} ${size.height}`}
        width={size.mm ? `${size.mm[0]}mm` : size.width}
        height={size.mm ? `${size.mm[1]}mm` : size.height}
        role="img"
        aria-label={`${said.title} ${said.subtitle}`}
        font-family={FONT.plain.map((name) => (name.includes(" ") ? `'${name}'` : name)).join(", ")}
        fill={INK.ink}
      >
        {!size.mm && <rect width={size.width} height={size.height} fill="#ffffff" />}
        <Head box={boxes.head} words={said} />
        {pictures.map((picture, k) => (
          <g key={k}>
            {captions[k]?.map((line, n) => (
              <text key={n} x={maps[k].x} y={maps[k].y - caption + 13 + LINE * n} font-size={EM} font-weight="600">
                {line}
              </text>
            ))}
            <MapPicture box={maps[k]} picture={picture} em={NAME} id={`${id}m${k}`} />
          </g>
        ))}
        {core && (
          <>
            <text x={core.x} y={core.y - 5} font-size={EM} font-weight="600">
              {inset.title}
            </text>
            <MapPicture
              box={core}
              picture={pictureOf({
                layers: inset.layers(core.width, core.height, EM),
                collections,
                view: viewOf(inset.bounds, core.width, core.height, 12),
                width: core.width,
                height: core.height,
                em: EM,
              })}
              em={EM}
              id={`${id}i`}
            />
          </>
        )}
        <g transform={`translate(${x} ${y})`}>
          {spots.map(({ kind, lines, item, x: left, y: top }, k) => (
            <g key={k} transform={`translate(${left} ${top})`}>
              {item && (
                <g transform="translate(1 3)">
                  <Sample item={item} />
                </g>
              )}
              {lines.map((line, n) => (
                <text
                  key={n}
                  x={item ? SAMPLE : 0}
                  y={n * LINE + 13}
                  font-size={kind === "title" ? EM + 1 : EM}
                  font-weight={kind === "title" ? 600 : 400}
                  fill={kind === "note" ? INK.quiet : INK.ink}
                >
                  {line}
                </text>
              ))}
            </g>
          ))}
        </g>
        <Scale box={boxes.scale} metres={metres} scale={scale} lang={lang} />
        <g transform={`translate(${boxes.foot.x} ${boxes.foot.y})`}>
          <path d={`M0 0H${boxes.foot.width}`} stroke={INK.strong} stroke-width="0.8" />
          {foot.map((line, k) => (
            <text key={k} y={16 + 16 * k} font-size={EM} fill={INK.quiet}>
              {line}
            </text>
          ))}
        </g>
      </svg>
    );
  },
);
