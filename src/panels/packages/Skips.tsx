/** First of the page for whoever comes by keyboard: straight to the packages, the map or the totals, past all controls. */
import { t } from "../../store/lang";
import { packages as words } from "../../text/packages";
import "./skips.css";

/** Where each leads: the first that the page has now. */
const SKIPS = [
  ["skipResults", ["#packages-list", ".panel.right"]],
  ["skipMap", [".mapcell .map canvas", ".mapcell .map [tabindex='0']"]],
  ["skipTotals", [".mapcell .totals"]],
] as const;

function go(selectors: readonly string[]): void {
  const found = selectors.flatMap((one) => document.querySelector<HTMLElement>(`#main ${one}`) ?? [])[0];
  if (!found) return;
  if (found.tabIndex < 0) found.tabIndex = -1;
  found.focus();
}

export const Skips = () => (
  <nav class="skips" aria-label={t(words.skips)}>
    {SKIPS.map(([name, selectors]) => (
      <button key={name} type="button" class="skip" onClick={() => go(selectors)}>
        {t(words[name])}
      </button>
    ))}
  </nav>
);
