/** The SVG map with a handle of its own: stands in where there is no WebGL 2. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Bounds } from "../model/geometry";
import { SvgMap } from "./SvgMap";
import { projection } from "./svg";
import type { MapEvents, MapHandle, MapLayer, MapView, Theme } from "./types";

/** Metres a pixel at zoom 0 on the equator. */
const ZOOM_0 = 40_075_016.686 / 512;

export interface SvgStageProps {
  readonly layers: readonly MapLayer[];
  readonly bounds: Bounds;
  readonly theme: Theme;
  readonly label: string;
  readonly events: MapEvents;
  readonly onHandle: (handle: MapHandle | null) => void;
  readonly onScale: (metresPerPixel: number) => void;
  readonly onLeft: (count: number) => void;
}

export function SvgStage({ layers, bounds, theme, label, events, onHandle, onScale, onLeft }: SvgStageProps) {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<readonly [number, number]>([0, 0]);
  const [box, setBox] = useState(bounds);
  const [lit, setLit] = useState<{ layer: string; row: number } | null>(null);
  const now = useRef({ box, size });
  now.current = { box, size };

  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = (): void => setSize([element.clientWidth, element.clientHeight]);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const handle = useMemo<MapHandle>(() => {
    const getView = (): MapView => {
      const [w, s, e, n] = now.current.box;
      const latitude = (s + n) / 2;
      const perPixel = ((e - w) * 111_320) / Math.max(1, now.current.size[0]);
      return { longitude: (w + e) / 2, latitude, zoom: Math.log2(ZOOM_0 / perPixel) };
    };
    const setView = ({ longitude, latitude, zoom }: MapView): void => {
      const [width, height] = now.current.size;
      const x = ((ZOOM_0 / 2 ** zoom) * width) / 111_320 / 2;
      const y = (x * height * Math.cos((latitude * Math.PI) / 180)) / Math.max(1, width);
      setBox([longitude - x, latitude - y, longitude + x, latitude + y]);
    };
    return {
      fit: (to) => setBox(to),
      flyTo: (longitude, latitude, zoom) => setView({ longitude, latitude, zoom: zoom ?? getView().zoom }),
      getView,
      setView,
      resize: () => {},
      highlight: (layer, row) => setLit(row === null ? null : { layer, row }),
      dispose: () => {},
    };
  }, []);
  useEffect(() => {
    onHandle(handle);
    return () => onHandle(null);
  }, [handle]);
  const [width, height] = size;
  useEffect(() => {
    if (width === 0) return;
    const view = projection(box, width, height);
    const [x0, y0] = view.unproject(width / 2, height / 2);
    const [x1] = view.unproject(width / 2 + 1, height / 2);
    onScale((x1 - x0) * 111_320 * Math.cos((y0 * Math.PI) / 180));
  }, [box, width, height]);
  return (
    <div class="canvas" ref={place}>
      {width > 0 && (
        <SvgMap
          layers={layers}
          bounds={box}
          width={width}
          height={height}
          theme={theme}
          label={label}
          lit={lit}
          events={events}
          onLeft={onLeft}
        />
      )}
    </div>
  );
}
