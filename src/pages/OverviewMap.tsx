import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Figure, Metric } from "../domain/coverage/metric";
import { districtLayers, hatch, NO_DATA, NOT_IN_PLAN } from "../map/districts";
import type { MapHandle } from "../map/mount";
import { areaOutlines, boundsOf } from "../map/outlines";
import { quantiles } from "../map/scale";
import type { Dataset } from "../model/dataset";
import type { Bounds } from "../model/geometry";
import { writeMetric } from "../panels/overview/MetricTable";
import { t } from "../store/lang";
import { theme } from "../store/view";
import { overview } from "../text/overview";
import "../map/map.css";

const around = (coords: Float64Array): Bounds | null => (coords.length > 0 ? boundsOf(coords) : null);

/** The choropleth with its legend; paint and legend read one scale. */
export function OverviewMap({
  data,
  metric,
  figures,
  programme,
}: {
  data: Dataset;
  metric: Metric;
  figures: readonly Figure[];
  programme: number;
}) {
  const canvas = useRef<HTMLDivElement>(null);
  const map = useRef<MapHandle | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const scale = useMemo(() => quantiles(figures.flatMap((f) => (f.state === "value" ? [f.value] : []))), [figures]);
  const colours = scale.colours.join();
  const whole = around(data.districts.geometry.coords) ?? boundsOf(data.estates.centre);
  const core = data.city.settings?.core ?? null;
  const dark = theme.value === "dark" || (theme.value === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);

  const paint = (): void => {
    const state = figures.map((f) =>
      f.state === "value" ? scale.classOf(f.value) : f.state === "notInPlan" ? NOT_IN_PLAN : NO_DATA,
    );
    map.current?.paint("districts", Int32Array.from(state));
    map.current?.paint(
      "estates",
      Int32Array.from(data.estates.programme, (p) => (p === programme ? 1 : 0)),
    );
  };
  useEffect(() => {
    let gone = false;
    void import("../map/mount").then(({ hasWebGl, mount }) => {
      if (gone || !canvas.current) return;
      if (!hasWebGl()) {
        setTrouble(t(overview.noWebGl));
        return;
      }
      const nothing = new Blob(['{"type":"FeatureCollection","features":[]}']);
      map.current = mount(
        canvas.current,
        {
          bounds: whole,
          ground: dark ? "#1d1a18" : "#f1eadc",
          sources: [
            { id: "districts", data: areaOutlines(data.districts) },
            { id: "context", data: data.context ?? nothing },
            { id: "estates", data: data.estates.outlines },
          ],
          layers: districtLayers(colours.split(","), dark),
          choose: "estate",
          label: t(overview.map),
          images: { hatch: hatch() },
        },
        () => {},
        setTrouble,
      );
      paint();
    });
    return () => {
      gone = true;
      map.current?.dispose();
      map.current = null;
    };
  }, [data, colours, dark]);
  useEffect(paint);

  const ends = [scale.least, ...scale.breaks, scale.most];
  return (
    <div class="map">
      <div class="canvas" ref={canvas} />
      {trouble && (
        <p class="banner" role="alert">
          {trouble}
        </p>
      )}
      <div class="places">
        <button type="button" onClick={() => map.current?.fit(whole)}>
          {t(overview.whole)}
        </button>
        {core && (
          <button type="button" onClick={() => map.current?.fit(core)}>
            {t(overview.core)}
          </button>
        )}
      </div>
      <ul class="legend">
        <li>{t(overview.legend, { n: scale.n })}</li>
        {scale.n > 0 &&
          scale.colours.map((colour, k) => (
            <li key={colour}>
              <i style={{ background: colour }} />
              {writeMetric(metric, ends[k])} – {writeMetric(metric, ends[k + 1])}
            </li>
          ))}
        <li>
          <i class="hatched" />
          {t(overview.notInPlan)}
        </li>
        <li>
          <i style={{ background: "#a6402b" }} />
          {t(overview.inPlan)} <i style={{ background: "#8d8478" }} />
          {t(overview.otherEstates)}
        </li>
      </ul>
    </div>
  );
}
