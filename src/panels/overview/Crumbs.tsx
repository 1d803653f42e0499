import { useEffect, useRef } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { here, place } from "../../store/place";
import { overview } from "../../text/overview";

/** 全市 › 区 › 街道 › 小区: each leads there. */
export function Crumbs({ data }: { data: Dataset }) {
  const { level, district, street, estate } = here.value;
  const last = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was chosen is gone with its list: the keyboard goes on from the name of the place.
    if (document.activeElement === document.body) last.current?.focus({ preventScroll: true });
  }, [place.value]);
  if (level === "city") return null;
  const steps: [string, string][] = [[t(overview.city), ""]];
  if (district >= 0) steps.push([data.districts.name[district], `d:${data.districts.id[district]}`]);
  if (street >= 0) steps.push([data.streets.name[street], `s:${data.streets.id[street]}`]);
  if (estate >= 0) steps.push([data.estates.name[estate] ?? data.estates.id[estate], `e:${data.estates.id[estate]}`]);
  return (
    <nav class="crumbs" aria-label={t(overview.path)}>
      {steps.map(([name, key], k) =>
        k === steps.length - 1 ? (
          <b key={key} aria-current="location" ref={last} tabIndex={-1}>
            {name}
          </b>
        ) : (
          <span key={key}>
            <button type="button" class="plain" onClick={() => (place.value = key)}>
              {name}
            </button>
            {" › "}
          </span>
        ),
      )}
    </nav>
  );
}
