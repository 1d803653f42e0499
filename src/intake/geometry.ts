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
