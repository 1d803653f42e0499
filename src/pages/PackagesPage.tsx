import { useEffect, useRef, useState } from "preact/hooks";
import { packagingColumns } from "../domain/packaging/columns";
import type { Left } from "../domain/packaging/engine";
import { ALONE, OUT, PACKAGE_COLOURS, packageLayers } from "../map/estates";
import type { MapHandle } from "../map/mount";
import { areaOutlines, barrierLines, boundsOf } from "../map/outlines";
import type { Dataset } from "../model/dataset";
import { Controls } from "../panels/packages/Controls";
import { Results } from "../panels/packages/Results";
import { t } from "../store/lang";
import { parameters } from "../store/packaging";
import { situation, today } from "../store/time";
import { packages } from "../text/packages";
import { type Packager, type Reply, startPackager } from "../workers/packaging";
import "../map/map.css";

/** The planner's page: parameters, map, ranked packages. */
export default function PackagesPage({ data }: { data: Dataset }) {
  const [reply, setReply] = useState<Reply | null>(null);
  const [left, setLeft] = useState<readonly Left[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const packager = useRef<Packager | null>(null);
  const map = useRef<MapHandle | null>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const { estates } = data;

  useEffect(() => {
    const known = situation.peek();
    const begun = known ? Uint8Array.from(known.startedOn, (day) => (Number.isNaN(day) ? 0 : 1)) : undefined;
    const columns = packagingColumns(estates, data.city.settings?.builtBefore ?? 2000, today.peek(), begun);
    const { id, geometry, district, street } = estates;
    const started = startPackager({ id, geometry, district, street, barriers: data.barriers }, columns, {
      onReady: () => {},
      onReply: (next) => {
        setReply(next);
        setLeft(null);
        map.current?.paint("estates", next.packageOf);
      },
      onLeft: setLeft,
      onError: setTrouble,
    });
    packager.current = started;
    return () => started.dispose();
  }, [data]);

  const asked = parameters.value;
  useEffect(() => packager.current?.ask(asked), [asked, data]);

  useEffect(() => {
    let gone = false;
    void import("../map/mount").then(({ hasWebGl, mount }) => {
      if (gone || !canvas.current) return;
      if (!hasWebGl()) {
        setTrouble(t(packages.noWebGl));
        return;
      }
      const dark = getComputedStyle(document.documentElement).colorScheme === "dark";
      const nothing = new Blob(['{"type":"FeatureCollection","features":[]}']);
      const core = data.city.settings?.core;
      map.current = mount(
        canvas.current,
        {
          bounds: core ?? boundsOf(estates.centre),
          ground: dark ? "#1d1a18" : "#f5efe3",
          sources: [
            { id: "context", data: data.context ?? nothing },
            { id: "districts", data: areaOutlines(data.districts) },
            { id: "estates", data: estates.outlines },
            { id: "barriers", data: barrierLines(data.barriers) },
          ],
          layers: packageLayers(dark),
          choose: "estate",
          label: t(packages.map),
        },
        () => {},
        setTrouble,
      );
    });
    return () => {
      gone = true;
      map.current?.dispose();
      map.current = null;
    };
  }, [data]);
  // The map comes later than the first answer.
  useEffect(() => {
    if (reply) map.current?.paint("estates", reply.packageOf);
  });

  return (
    <main id="main" class="page three">
      <Controls />
      <div class="map">
        <div class="canvas" ref={canvas} />
        {trouble && (
          <p class="banner" role="alert">
            {trouble}
          </p>
        )}
        <ul class="legend">
          <li>
            {PACKAGE_COLOURS.map((colour) => (
              <i key={colour} style={{ background: colour }} />
            ))}
            {t(packages.legendPackage)}
          </li>
          <li>
            <i style={{ background: ALONE }} />
            {t(packages.legendAlone)}
          </li>
          <li>
            <i style={{ background: OUT }} />
            {t(packages.legendOut)}
          </li>
        </ul>
      </div>
      <Results
        reply={reply}
        left={left}
        estates={estates}
        onShow={(rows) => map.current?.fit(boundsOf(estates.centre, rows))}
      />
    </main>
  );
}
