/** Columns: every column is a package that may be chosen, in arrays that grow. */
export interface Pool {
  /** Estates. */
  readonly rows: number;
  count: number;
  /** Members of column j: `member[start[j]] … member[start[j + 1]]`, ascending. */
  start: Uint32Array;
  member: Uint32Array;
  /** V, H and B (NaN: unknown) of each column. */
  value: Float64Array;
  households: Float64Array;
  budget: Float64Array;
}

export const emptyPool = (rows: number, columns = 256): Pool => ({
  rows,
  count: 0,
  start: new Uint32Array(columns + 1),
  member: new Uint32Array(6 * columns),
  value: new Float64Array(columns),
  households: new Float64Array(columns),
  budget: new Float64Array(columns),
});

const wider = (old: Float64Array): Float64Array => {
  const made = new Float64Array(2 * old.length);
  made.set(old);
  return made;
};
const longer = (old: Uint32Array, length: number): Uint32Array => {
  const made = new Uint32Array(length);
  made.set(old);
  return made;
};

/** Adds a column of `members[0] … members[k − 1]`, in any order. */
export function addColumn(
  pool: Pool,
  members: ArrayLike<number>,
  k: number,
  value: number,
  households: number,
  budget: number,
): void {
  const j = pool.count;
  if (j === pool.value.length) {
    pool.value = wider(pool.value);
    pool.households = wider(pool.households);
    pool.budget = wider(pool.budget);
    pool.start = longer(pool.start, 2 * j + 1);
  }
  const from = pool.start[j];
  if (from + k > pool.member.length) pool.member = longer(pool.member, 2 * pool.member.length + k);
  const { member } = pool;
  for (let i = 0; i < k; i++) {
    const m = members[i];
    let at = from + i;
    while (at > from && member[at - 1] > m) {
      member[at] = member[at - 1];
      at--;
    }
    member[at] = m;
  }
  pool.start[j + 1] = from + k;
  pool.value[j] = value;
  pool.households[j] = households;
  pool.budget[j] = budget;
  pool.count = j + 1;
}

/** Members of column j. */
export const membersOf = (pool: Pool, j: number): Uint32Array => pool.member.subarray(pool.start[j], pool.start[j + 1]);

/** Less than 0 when column a comes first by its members' ids. */
export function compareColumns(pool: Pool, a: number, b: number): number {
  const [x, y] = [pool.start[a], pool.start[b]];
  const [k, l] = [pool.start[a + 1] - x, pool.start[b + 1] - y];
  for (let i = 0; i < k && i < l; i++) {
    const difference = pool.member[x + i] - pool.member[y + i];
    if (difference !== 0) return difference;
  }
  return k - l;
}
