/** Builds the flat geometry tables of the dataset. */
import type { GeometryTable } from "../model/geometry";
import type { Polygons } from "./outline";

/** A growing list of numbers in typed memory. */
export class Numbers {
  private data = new Float64Array(1024);
  length = 0;
  push(value: number): void {
    if (this.length === this.data.length) {
      const next = new Float64Array(2 * this.length);
      next.set(this.data);
      this.data = next;
    }
    this.data[this.length++] = value;
  }
  floats(): Float64Array {
    return this.data.slice(0, this.length);
  }
  indices(): Uint32Array {
    return Uint32Array.from(this.data.subarray(0, this.length));
  }
}

export interface GeometryBuilder {
  /** Adds one feature; none = it owns no polygon. */
  add(polygons: Polygons): void;
  table(): GeometryTable;
}

export function geometryBuilder(): GeometryBuilder {
  const coords = new Numbers();
  const ringStart = new Numbers();
  const polygonStart = new Numbers();
  const featureStart = new Numbers();
  ringStart.push(0);
  polygonStart.push(0);
  featureStart.push(0);
  let n = 0;
  return {
    add(polygons) {
      for (const rings of polygons) {
        for (const ring of rings) {
          for (const value of ring) coords.push(value);
          ringStart.push(coords.length / 2);
        }
        polygonStart.push(ringStart.length - 1);
      }
      featureStart.push(polygonStart.length - 1);
      n++;
    },
    table: () => ({
      n,
      coords: coords.floats(),
      ringStart: ringStart.indices(),
      polygonStart: polygonStart.indices(),
      featureStart: featureStart.indices(),
    }),
  };
}

/** Centre of an outline by its first ring: its centre of area, or its first point where it has none. */
export function centreOf(polygons: Polygons): [number, number] {
  const ring = polygons[0][0];
  let area = 0;
  let x = 0;
  let y = 0;
  const [x0, y0] = ring;
  for (let a = 0, b = ring.length - 2; a < ring.length; b = a, a += 2) {
    const cross = (ring[b] - x0) * (ring[a + 1] - y0) - (ring[a] - x0) * (ring[b + 1] - y0);
    area += cross;
    x += (ring[b] + ring[a] - 2 * x0) * cross;
    y += (ring[b + 1] + ring[a + 1] - 2 * y0) * cross;
  }
  return area === 0 ? [x0, y0] : [x0 + x / (3 * area), y0 + y / (3 * area)];
}
