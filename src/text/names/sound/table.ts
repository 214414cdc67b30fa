// How learned correspondences are written down in the modules of `tables`: one string, read when it is first needed.
//
// Entries of Latin chunks, set apart by `|`: the chunk, then its units, set apart by spaces. A unit: the letters of the other script (none
// are ASCII), two figures of its weight, then its contexts by kind: a sign for the kind, and pairs of a letter (`^` for the word's
// edge) and one figure.

/** The letter that stands beside a unit, and on which its weight depends: before and after it, in Latin and in the other script. */
export const contextSigns = ['<', '>', '(', ')'] as const;
export const edge = '^';

export interface TableContext {
  /** 0 to 3: a place in `contextSigns`. */
  readonly kind: number;
  readonly letter: string;
  readonly weight: number;
}

/** `weight`: by how much more likely the two stand for each other than that both stand there by chance: a natural logarithm. */
export interface TableUnit {
  readonly latin: string;
  readonly native: string;
  readonly weight: number;
  readonly contexts: readonly TableContext[];
}

const figures = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const unitStep = 0.02;
const contextStep = 0.1;
const contextZero = 31;

function unitFigures(weight: number): string {
  const steps = Math.min(3843, Math.max(0, Math.round(weight / unitStep) + 1000));
  return `${figures[Math.floor(steps / 62)]}${figures[steps % 62]}`;
}

/** The weight of a context as it will be read again; 0 where it is too slight to be written. */
export function contextSteps(weight: number): number {
  return Math.min(30, Math.max(-31, Math.round(weight / contextStep)));
}

export function writeTable(units: readonly TableUnit[]): string {
  const entries = Map.groupBy(units, (unit) => unit.latin);
  return [...entries].map(([latin, own]) => [latin, ...own.map(writeUnit)].join(' ')).join('|');
}

function writeUnit({ native, weight, contexts }: TableUnit): string {
  const kinds = contextSigns.map((sign, kind) => {
    const own = contexts.filter((context) => context.kind === kind && contextSteps(context.weight) !== 0);
    const written = own.map(({ letter, weight: w }) => `${letter}${figures[contextSteps(w) + contextZero]}`);
    return own.length === 0 ? '' : `${sign}${written.join('')}`;
  });
  return `${native}${unitFigures(weight)}${kinds.join('')}`;
}

export function readTable(table: string): TableUnit[] {
  return table.split('|').flatMap((entry) => {
    const [latin = '', ...units] = entry.split(' ');
    return units.map((unit) => readUnit(latin, unit));
  });
}

function readUnit(latin: string, unit: string): TableUnit {
  let at = 0;
  while (unit.charCodeAt(at) > 127) at += 1;
  const native = unit.slice(0, at);
  const steps = figures.indexOf(unit.charAt(at)) * 62 + figures.indexOf(unit.charAt(at + 1));
  const contexts: TableContext[] = [];
  let kind = -1;
  for (at += 2; at < unit.length; at += 1) {
    const sign = contextSigns.findIndex((known) => known === unit[at]);
    if (sign >= 0) kind = sign;
    else {
      const weight = (figures.indexOf(unit.charAt(at + 1)) - contextZero) * contextStep;
      contexts.push({ kind, letter: unit.charAt(at), weight });
      at += 1;
    }
  }
  return { latin, native, weight: (steps - 1000) * unitStep, contexts };
}
