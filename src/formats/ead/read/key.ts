// Which unit a component is: by its reference code where that is one of the field's, else by the path of its titles.
import { canonicalCode } from '../../../model/code/canonical.ts';
import { parseReferenceCode } from '../../../model/code/parse.ts';
import { isKnownRepository, repositoryKey } from '../../../model/code/repositories.ts';
import { SchemeSchema, type Part } from '../../../model/code/schema.ts';
import { impliedUnits } from '../../../model/code/units.ts';
import type { UnitLevel } from '../../../model/unit.ts';

/** A unit by its key, with the code that led to it. `path`: the steps below the repository, where no custom knows the codes. */
export interface Placed {
  readonly key: string;
  readonly code: string;
  readonly path: readonly Part[];
  /** How many units its code implies, the repository among them; 0 where none does. */
  readonly depth: number;
}

const words: Readonly<Record<UnitLevel, readonly string[]>> = {
  repository: [],
  fonds: ['f.', 'RG'],
  series: ['op.', 'Entry'],
  file: ['d.', 'Box'],
  collection: [],
};

/** The longest code or title that a key is made of, in characters. */
const longest = 200;

/**
 * The place of a component. `id`: its own identifier as written; `title` stands in where it has none. The code is tried as it stands, behind the repository,
 * and behind the code of the unit around, since finding aids give now the whole code and now its last step alone.
 */
export function placeOf(
  level: UnitLevel,
  id: string,
  title: string,
  repository: string,
  around: Placed | undefined,
): Placed | undefined {
  if (level === 'repository') {
    const name = repository || id || title;
    return name === '' ? undefined : { key: keyOfRepository(name), code: name, path: [], depth: 1 };
  }
  const before = [...new Set([around?.code ?? '', repository])].filter((one) => one !== '');
  const steps = [id, ...words[level].map((word) => `${word} ${id}`)];
  const tries = id === '' ? [] : [id, ...before.flatMap((one) => steps.map((step) => `${one}, ${step}`))];
  for (const code of tries) {
    const read = parseReferenceCode(code.slice(0, 1000));
    const units = read.ok ? impliedUnits(read.value) : [];
    const unit = units.at(-1);
    if (unit !== undefined && units.length > Math.max(1, around?.depth ?? 1))
      return { key: unit.key, code, path: [], depth: units.length };
  }
  const value = (id || title).slice(0, longest).toWellFormed().trim();
  if (value === '' || repository === '') return undefined;
  const path: Part[] = [...(around?.path ?? []), { level: 'other', label: level, value }];
  const key = canonicalCode({ scheme: 'other', repository, parts: path, folios: null, notGiven: [] });
  return { key, code: id === '' ? value : id, path, depth: 0 };
}

function keyOfRepository(name: string): string {
  const scheme = SchemeSchema.options.find((one) => isKnownRepository(name, one)) ?? 'other';
  return `repository:${repositoryKey(name, scheme)}`;
}
