// A row of a list of units: a repository, fonds, series, file or collection described.
import { parseReferenceCode } from '../../../model/code/parse.ts';
import { isKnownRepository, repositoryKey } from '../../../model/code/repositories.ts';
import { SchemeSchema } from '../../../model/code/schema.ts';
import { impliedUnits } from '../../../model/code/units.ts';
import { parsePrintedDate } from '../../../model/date/printed.ts';
import { canonicalLanguage } from '../../../model/language.ts';
import { UNIT_SCHEMA, UnitLevelSchema, type Unit } from '../../../model/unit.ts';
import type { Mapping } from '../mapping/schema.ts';
import type { RowCells } from './cells.ts';

/** The unit of a row; undefined where its code or level is not understood, which `cells.problems` then says. */
export function unitOf(cells: RowCells, mapping: Mapping): Unit | undefined {
  const code = cells.first('code') ?? '';
  const level = UnitLevelSchema.safeParse(cells.first('level')?.toLowerCase());
  if (code === '' || !level.success) {
    cells.warn(
      code === '' ? 'code' : 'level',
      'row-incomplete',
      code === '' ? 'The row has no code.' : `“${cells.first('level') ?? ''}” is no level.`,
      'Levels: repository, fonds, series, file, collection.',
    );
    return undefined;
  }
  const key = level.data === 'collection' ? code : keyOf(code, level.data);
  if (key === undefined) {
    cells.warn(
      'code',
      'code-not-understood',
      `“${code}” names no unit that can be found again.`,
      'Begin with the repository: “AVP RF, f. 059a, op. 5a”.',
    );
    return undefined;
  }
  const language = canonicalLanguage(cells.first('language') ?? mapping.language) ?? mapping.language;
  const dates = cells.first('dates');
  const read = dates === undefined ? undefined : parsePrintedDate(dates, { language });
  if (read?.ok === false)
    cells.warn(
      'dates',
      'date-not-understood',
      `“${dates ?? ''}” is no date.`,
      'Write EDTF, such as 1945/1953.',
    );
  return {
    schema: UNIT_SCHEMA,
    level: level.data,
    key,
    code,
    titles: cells.of('title').map(({ text, column }) => ({ language: column.language ?? language, text })),
    scope: cells
      .of('description')
      .map(({ text, column }) => ({ language: column.language ?? language, text })),
    dates: read?.ok === true ? read.value.edtf : null,
  };
}

/** The key of the innermost unit that a code implies. A repository needs nothing but its name. */
function keyOf(code: string, level: Unit['level']): string | undefined {
  const read = parseReferenceCode(code);
  const key = read.ok ? impliedUnits(read.value).at(-1)?.key : undefined;
  if (key !== undefined || level !== 'repository') return key;
  const scheme = SchemeSchema.options.find((one) => isKnownRepository(code, one)) ?? 'other';
  return `repository:${repositoryKey(code, scheme)}`;
}
