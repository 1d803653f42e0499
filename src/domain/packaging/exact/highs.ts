/** What the solver asks of HiGHS, handed in by whoever loads it: the part of the `highs` package's types that is used. */

export interface Matrix {
  readonly format: "csc" | "csr";
  readonly numRows: number;
  readonly numCols: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export interface HighsModel {
  readonly options: { set(values: Readonly<Record<string, boolean | number | string>>): unknown };
  readonly info: { get(name: string): number | bigint };
  run(): unknown;
  getModelStatus(): number;
  getSolution(): { readonly colValue: Float64Array; readonly rowDual: Float64Array };
  setSolution(solution: { readonly colValue: Float64Array }): unknown;
  addCols(data: {
    readonly cost: Float64Array;
    readonly lower: Float64Array;
    readonly upper: Float64Array;
    readonly matrix: Matrix;
  }): unknown;
  dispose(): void;
}

export interface Highs {
  readonly infinity: number;
  /** Of its heap, which grows and never shrinks. */
  readonly memoryBytes: number;
  createModel(source: {
    readonly numCols: number;
    readonly numRows: number;
    readonly colCost: Float64Array;
    readonly colLower: Float64Array;
    readonly colUpper: Float64Array;
    readonly rowLower: Float64Array;
    readonly rowUpper: Float64Array;
    readonly matrix: Matrix;
    readonly integrality?: Int32Array;
  }): HighsModel;
}

/** Model statuses of HiGHS that are told apart. */
export const OPTIMAL = 7;
export const INFEASIBLE = 8;

/** The same steps on every machine; WebAssembly has one thread. */
export const STEADY = { output_flag: false, random_seed: 0 } as const;
