import { expose } from "comlink";
import type { GapCurve } from "../domain/packaging/curve";
import type { Near, Note } from "../domain/packaging/engine";
import { createEngine, type Engine, type Left } from "../domain/packaging/engine";
import { buildGraph } from "../domain/packaging/graph";
import type { GraphInput, PackagingColumns, Parameters } from "../domain/packaging/types";

/** A package as the page shows it: rows of the dataset instead of ranks. */
export interface Shown {
  readonly members: readonly number[];
  readonly households: number;
  readonly bodies: number;
  /** 万元; null: unknown. */
  readonly budgetWan: number | null;
  readonly diameterM: number;
  readonly terms: readonly (number | null)[];
  readonly score: number;
  readonly value: number;
  readonly links: readonly { readonly a: number; readonly b: number; readonly gapM: number }[];
}
export interface Reply {
  readonly notes: readonly Note[];
  readonly packages: readonly Shown[];
  /** Position of the package by row, −1 none, −2 takes no part. */
  readonly packageOf: Int32Array;
  readonly milliseconds: number;
}

let engine: Engine | null = null;

const packaging = {
  /** Builds the graph; returns the number of links. */
  prepare(input: GraphInput, columns: PackagingColumns): number {
    const graph = buildGraph(input);
    engine = createEngine(graph, columns, input.geometry);
    return graph.m;
  },
  answer(p: Parameters, quick: boolean): Reply {
    if (!engine) throw new Error("prepare comes first");
    const from = performance.now();
    const { graph } = engine;
    const { notes, packages, packageOf, part } = engine.answer(p, quick);
    const rows = new Int32Array(graph.n);
    for (let r = 0; r < graph.n; r++) rows[graph.row[r]] = part[r] ? packageOf[r] : -2;
    return {
      notes,
      packages: packages.map(({ members, figures: f }) => ({
        members: members.map((r) => graph.row[r]),
        households: f.households,
        bodies: f.bodies,
        budgetWan: Number.isNaN(f.budget) ? null : f.budget / 100,
        diameterM: f.diameterMm / 1000,
        terms: f.terms,
        score: f.score,
        value: f.value,
        links: f.links.map((k) => ({
          a: graph.row[graph.a[k]],
          b: graph.row[graph.b[k]],
          gapM: graph.gapMm[k] / 1000,
        })),
      })),
      packageOf: rows,
      milliseconds: performance.now() - from,
    };
  },
  around(p: Parameters, row: number): Near[] {
    if (!engine) throw new Error("prepare comes first");
    return engine.around(p, row);
  },
  curve(p: Parameters): GapCurve {
    if (!engine) throw new Error("prepare comes first");
    return engine.curve(p);
  },
  left(p: Parameters): Left[] {
    if (!engine) throw new Error("prepare comes first");
    return engine.left(p, engine.answer(p));
  },
};
export type Packaging = typeof packaging;
expose(packaging);
