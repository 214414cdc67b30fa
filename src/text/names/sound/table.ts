// How learned correspondences are written down in the modules of `tables`: one string, read when it is first needed.
//
// Entries of Latin chunks, set apart by `|`: the chunk, then its units, set apart by spaces. A unit: the letters of the other script (none
// are ASCII), and two figures of its weight.

/** `weight`: by how much more likely the two stand for each other than that both stand there by chance: a natural logarithm. */
export interface TableUnit {
  readonly latin: string;
  readonly native: string;
  readonly weight: number;
}

const figures = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Weights are written in steps, from the least on. */
const step = 0.02;
const least = -20;

function unitFigures(weight: number): string {
  const steps = Math.min(figures.length ** 2 - 1, Math.max(0, Math.round((weight - least) / step)));
  return `${figures[Math.floor(steps / figures.length)]}${figures[steps % figures.length]}`;
}

export function writeTable(units: readonly TableUnit[]): string {
  const entries = Map.groupBy(units, (unit) => unit.latin);
  return [...entries]
    .map(([latin, own]) =>
      [latin, ...own.map((unit) => `${unit.native}${unitFigures(unit.weight)}`)].join(' '),
    )
    .join('|');
}

export function readTable(table: string): TableUnit[] {
  return table.split('|').flatMap((entry) => {
    const [latin = '', ...units] = entry.split(' ');
    return units.map((unit) => {
      const steps = figures.indexOf(unit.at(-2) ?? '') * figures.length + figures.indexOf(unit.at(-1) ?? '');
      return { latin, native: unit.slice(0, -2), weight: least + steps * step };
    });
  });
}
