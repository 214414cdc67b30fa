// The units that a reference code in a query means, whole or by its numbers alone.
import { parseReferenceCodes } from '../../../model/code/parse.ts';
import type { ReferenceCode } from '../../../model/code/schema.ts';
import { impliedUnits } from '../../../model/code/units.ts';
import type { Asking } from '../expand/asking.ts';

/** More readings of one code than this are not looked up. */
const mostKeys = 300;
const perPage = 200;

/**
 * Keys of units of the archive: the narrowest that the code gives. A code without a repository is looked for in each of the archive's; one without
 * its papka, in every papka of its opis.
 */
export async function unitsMeant(value: string, asking: Asking): Promise<readonly string[]> {
  const { units } = asking.index;
  const keepers = await units.repositories(asking.openOn, asking.signal);
  const codes = readings(value);
  const keys = new Set<string>();
  for (const code of codes)
    for (const whole of code.repository === undefined
      ? [code, ...keepers.map((keeper) => keptBy(code, keeper.code))]
      : [code]) {
      const last = impliedUnits(whole).at(-1);
      if (last !== undefined && last.level !== 'repository' && reaches(last.code, whole)) keys.add(last.key);
    }
  const direct = await present([...keys], asking);
  return direct.length > 0 ? direct : inPapki([...keys], asking);
}

/** As archives write codes, and by numbers alone: fonds/opis/papka/delo or fonds/opis/delo. */
function readings(value: string): ReferenceCode[] {
  const parsed = parseReferenceCodes(value);
  const codes = parsed.ok ? parsed.value.filter(({ parts }) => parts.length > 0) : [];
  const [, repository, numbers = ''] =
    /^(?:([\p{L}\s.]{2,60}?)[\s,:/]+)?([\p{L}\d-]{1,12}(?:\/[\p{L}\d-]{1,12}){0,4})$/u.exec(value.trim()) ??
    [];
  if (!/\d/u.test(numbers)) return codes;
  const values = numbers.split('/');
  const levels = byNumbers[values.length - 1] ?? [];
  const parts = levels.map((level, at) => ({ level, value: values[at] ?? '' }));
  const short: ReferenceCode = {
    scheme: 'russian',
    ...(repository !== undefined && { repository }),
    parts,
    folios: null,
    notGiven: [],
  };
  return parts.length === 0 ? codes : [...codes, short];
}

const byNumbers = [
  ['fonds'],
  ['fonds', 'opis'],
  ['fonds', 'opis', 'delo'],
  ['fonds', 'opis', 'papka', 'delo'],
] as const;

function keptBy(code: ReferenceCode, repository: string): ReferenceCode {
  return { ...code, repository };
}

/** Whether a unit stands for the whole code; otherwise it would be wider than what was asked for. */
function reaches(unit: ReferenceCode, whole: ReferenceCode): boolean {
  return (
    unit.parts.length >= whole.parts.filter(({ level }) => level !== 'dokument' && level !== 'item').length
  );
}

async function present(keys: readonly string[], { index, openOn, signal }: Asking): Promise<string[]> {
  const asked = keys.slice(0, mostKeys);
  const found = asked.length === 0 ? [] : await index.units.units(asked, openOn, signal);
  return asked.filter((_, at) => found[at] != null);
}

/** A delo whose papka was not said. */
async function inPapki(keys: readonly string[], asking: Asking): Promise<string[]> {
  const { index, openOn, signal } = asking;
  const further: string[] = [];
  for (const key of keys.slice(0, 20)) {
    const [, opis, delo] = /^(.*\/opis=[^/]+)(\/delo=[^/]+)$/u.exec(key) ?? [];
    if (opis === undefined || delo === undefined) continue;
    const unit = await index.units.unit(opis, { page: 1, perPage, openOn }, signal);
    for (const beneath of unit?.units.entries ?? [])
      if (beneath.key.startsWith(`${opis}/papka=`)) further.push(`${beneath.key}${delo}`);
  }
  return present(further, asking);
}
