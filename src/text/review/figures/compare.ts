// What figures of one side have no equal on the other.
import type { Figure } from './figure.ts';
import type { Unit } from '../words/units.ts';

export interface Difference {
  readonly source: readonly Figure[];
  readonly target: readonly Figure[];
  /** Numbers that are the same, of units that are not. */
  readonly units: readonly (readonly [source: Figure, target: Figure])[];
  /** What was found on both sides. */
  readonly equal: readonly Figure[];
}

/** Pairs equal figures off, those of one kind first. Near linear: figures of a sentence are few. */
export function differenceOf(source: readonly Figure[], target: readonly Figure[]): Difference {
  const [left, right] = [new Set(source), new Set(target)];
  const pairs: [Figure, Figure][] = [];
  for (const passes of [sameKind, anyKind, converted])
    for (const one of left) {
      const other = [...right].find((candidate) => passes(one, candidate));
      if (other === undefined) continue;
      left.delete(one);
      right.delete(other);
      pairs.push([one, other]);
    }
  return {
    source: [...left],
    target: [...right],
    units: pairs.filter(([a, b]) => !sameUnit(a, b)),
    equal: pairs.map(([a]) => a),
  };
}

function near(a: number, b: number, within = 1e-9): boolean {
  return Math.abs(a - b) <= within * Math.max(Math.abs(a), Math.abs(b));
}

function sameValue(a: Figure, b: Figure): boolean {
  return a.values.some((value) => b.values.some((other) => near(value, other)));
}

const named = ({ kind }: Figure): boolean => kind === 'month' || kind === 'weekday';

function sameKind(a: Figure, b: Figure): boolean {
  return a.kind === b.kind && sameValue(a, b);
}

/** Of what is no name of a month or day every figure may be any other: whether it is a year or a number the reader decides. */
function anyKind(a: Figure, b: Figure): boolean {
  return !named(a) && !named(b) && (sameValue(a, b) || half(a, b));
}

const isHalf = ({ values }: Figure): boolean => values.includes(0.5);
const isFifty = ({ values, units = [] }: Figure): boolean =>
  values.includes(50) && units.some(({ dimension }) => dimension === 'share');

/** A half is 50 per cent. */
const half = (a: Figure, b: Figure): boolean => (isHalf(a) && isFifty(b)) || (isFifty(a) && isHalf(b));

/** 5 versts are 5.3 kilometres: not the same number, but the same length. */
function converted(a: Figure, b: Figure): boolean {
  return (a.units ?? []).some((one) =>
    (b.units ?? []).some(
      (other) =>
        one.id !== other.id &&
        one.dimension === other.dimension &&
        one.size !== undefined &&
        other.size !== undefined &&
        near((a.values[0] ?? 0) * one.size, (b.values[0] ?? 0) * other.size, 0.03),
    ),
  );
}

/** Words that are units beside a number only, and too short to be sure of. */
const sure = ({ dimension }: Unit): boolean => dimension !== 'count' && dimension !== 'supply';

function sameUnit(a: Figure, b: Figure): boolean {
  const [one, other] = [(a.units ?? []).filter(sure), (b.units ?? []).filter(sure)];
  if (one.length === 0 || other.length === 0 || !sameValue(a, b)) return true;
  if (one.some(({ id }) => other.some((unit) => unit.id === id))) return true;
  return !one.some(({ dimension }) => other.some((unit) => unit.dimension === dimension));
}
