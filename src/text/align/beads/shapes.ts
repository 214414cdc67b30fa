// The shapes of beads: how many segments of each side stand for each other, and how often.

/** Segments of the source and of the target in one bead. */
export interface Shape {
  readonly source: number;
  readonly target: number;
}

/** Shapes with both sides, and how often each is in a usual translation. Published counts and judgement, not any one text. */
const usual: readonly (readonly [number, number, number])[] = [
  [1, 1, 0.83],
  [1, 2, 0.055],
  [2, 1, 0.055],
  [2, 2, 0.014],
  [1, 3, 0.01],
  [3, 1, 0.01],
  [2, 3, 0.004],
  [3, 2, 0.004],
  [1, 4, 0.003],
  [4, 1, 0.003],
  [3, 3, 0.002],
  [1, 5, 0.001],
  [5, 1, 0.001],
  [2, 4, 0.001],
  [4, 2, 0.001],
];

export const shapes: readonly Shape[] = usual.map(([source, target]) => ({ source, target }));
/** The most segments of one side in a bead. */
export const widest = Math.max(...shapes.flatMap(({ source, target }) => [source, target]));
const usualShares: readonly number[] = usual.map(([, , share]) => share);

/**
 * How one bead follows another, as logarithms of probabilities. States: 0 after a bead with both sides, 1 after a source segment without counterpart,
 * 2 after a target segment without one. `shape[k]`: shape k, given that a bead has both sides.
 */
export interface Flow {
  readonly shape: Float64Array;
  /** From state to kind of bead: [both, source alone, target alone]. */
  readonly next: readonly (readonly [number, number, number])[];
}

/** Counts of what followed what; `shape` of beads with both sides. */
export interface FlowCounts {
  readonly shape: Float64Array;
  readonly next: readonly Float64Array[];
}

export const noCounts = (): FlowCounts => ({
  shape: new Float64Array(shapes.length),
  next: [new Float64Array(3), new Float64Array(3), new Float64Array(3)],
});

const usualNext: readonly (readonly [number, number, number])[] = [
  [0.95, 0.025, 0.025],
  [0.5, 0.45, 0.05],
  [0.5, 0.05, 0.45],
];
/** How many beads the usual shares weigh against what was counted. */
const [shapeWeight, nextWeight] = [60, [40, 6, 6]];

/** The flow of a text, from what was counted in it and what is usual. */
export function flowOf(counts: FlowCounts): Flow {
  const total = counts.shape.reduce((sum, count) => sum + count, 0);
  const shape = counts.shape.map((count, k) =>
    Math.log((count + shapeWeight * usualShares[k]!) / (total + shapeWeight)),
  );
  const next = usualNext.map((row, state): [number, number, number] => {
    const seen = counts.next[state]!;
    const weight = nextWeight[state]!;
    const all = seen.reduce((sum, count) => sum + count, 0) + weight;
    const of = (kind: 0 | 1 | 2): number => Math.log((seen[kind]! + weight * row[kind]) / all);
    return [of(0), of(1), of(2)];
  });
  return { shape, next };
}
