/** The buttons that every map has. */
import type { ComponentChildren } from "preact";
import { basemap } from "../text/basemap";
import { map as words } from "../text/map";
import { type Lang, type Phrase, say } from "../text/phrase";
import { sheet } from "../text/sheet";

interface MapToolsProps {
  readonly lang: Lang;
  readonly measuring: boolean;
  readonly onZoom: (by: number) => void;
  readonly onHome: () => void;
  /** Absent: the page has its own. */
  readonly onMeasure?: () => void;
  /** Sets the map out for paper. */
  readonly onSheet?: () => void;
  /** Opens the choice of the basemap. */
  readonly onBasemap?: () => void;
  /** Buttons of the page's own. */
  readonly children?: ComponentChildren;
}

const Icon = ({ children }: { children: ComponentChildren }) => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    <g fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
      {children}
    </g>
  </svg>
);

export function MapTools({ lang, measuring, onZoom, onHome, onMeasure, onSheet, onBasemap, children }: MapToolsProps) {
  const named = (phrase: Phrase) => ({ title: say(lang, phrase), "aria-label": say(lang, phrase) });
  return (
    <div class="maptools" role="toolbar" aria-label={say(lang, words.tools)}>
      <button type="button" {...named(words.zoomIn)} onClick={() => onZoom(1)}>
        <Icon>
          <path d="M10 4v12M4 10h12" />
        </Icon>
      </button>
      <button type="button" {...named(words.zoomOut)} onClick={() => onZoom(-1)}>
        <Icon>
          <path d="M4 10h12" />
        </Icon>
      </button>
      <button type="button" {...named(words.home)} onClick={onHome}>
        <Icon>
          <path d="M3 10l7-6 7 6M5 9v7h10V9" />
        </Icon>
      </button>
      {onMeasure && (
        <button type="button" {...named(words.measure)} aria-pressed={measuring} onClick={onMeasure}>
          <Icon>
            <path d="M2.5 13.5l11-11 4 4-11 11zM6 10l1.5 1.5M8.5 7.5l2.5 2.5M11 5l1.5 1.5" />
          </Icon>
        </button>
      )}
      {onSheet && (
        <button type="button" {...named(sheet.open)} aria-haspopup="dialog" onClick={onSheet}>
          <Icon>
            <path d="M6 8V3h8v5M6 14H3.5V8h13v6H14M6 12h8v5H6z" />
          </Icon>
        </button>
      )}
      {onBasemap && (
        <button type="button" {...named(basemap.title)} aria-haspopup="dialog" onClick={onBasemap}>
          <Icon>
            <path d="M10 3l7 3.6-7 3.6-7-3.6zM3 10l7 3.6 7-3.6M3 13.4L10 17l7-3.6" />
          </Icon>
        </button>
      )}
      {children}
    </div>
  );
}
