// A row of a table as a record.
import type { Agent } from '../../../model/agent.ts';
import { looksLikeRepository } from '../../../model/code/repositories.ts';
import { parseReferenceCodes } from '../../../model/code/parse.ts';
import type { DateStatement } from '../../../model/date/statement.ts';
import { DateRoleSchema } from '../../../model/date/statement.ts';
import { DESCRIPTION_SCHEMA, RecordTypeSchema, type Description } from '../../../model/description.ts';
import type { Draft, DraftText } from '../../../model/draft.ts';
import type { Exemplar } from '../../../model/exemplar.ts';
import { canonicalLanguage, type LocalText } from '../../../model/language.ts';
import type { Mark } from '../../../model/mark.ts';
import { languagesNamed } from '../../page-text/language-names.ts';
import { languageOf } from '../../page-text/language-evidence.ts';
import { readTitle } from '../../page-text/title.ts';
import { creditsOf } from '../cell/credits.ts';
import { dateOf, withoutMidnight } from '../cell/date.ts';
import type { Mapping } from '../mapping/schema.ts';
import { bodyOf } from './body.ts';
import type { RowCells } from './cells.ts';
import { knownBy, peopleOf, type FoundName } from './people.ts';

export const FORMAT = 'csv';

/** A row's record, and the names that came with variants. */
export interface RowRecord {
  readonly draft: Draft;
  readonly found: readonly FoundName[];
}

/** Makes the record of a row whose identity is `key`. What is wrong with its cells is said in `cells.problems`. */
export function recordOf(cells: RowCells, key: string, mapping: Mapping): RowRecord {
  const { language } = mapping;
  const languages = languagesOf(cells);
  const local = (text: string, own: string | undefined): LocalText => ({
    language: own ?? languageOf(text, new Set([language, ...languages])) ?? language,
    text,
  });
  const dates = datesOf(cells, language);
  const title = cells.first('title');
  const people = peopleOf(cells, FORMAT, language, title);
  const { exemplars, agents: credited, translators } = holdingsOf(cells, language);
  const texts = cells.of('text');
  for (const { header, text } of texts)
    if (/<(?:script|style)\b/iu.test(text))
      cells.warn(
        header,
        'markup-dropped',
        'The text holds a script or style sheet; what stands in it was left out.',
        'Save the words of the page, not its source.',
      );
  const [body] = texts.map((cell) =>
    bodyOf(cell.text, {
      language: cell.column.language ?? language,
      originals: languages,
      kind: cell.column.text ?? 'auto',
      by: FORMAT,
      found: people.found,
      date: dates.find(({ role }) => role === 'document')?.edtf,
    }),
  );
  const hasTranslation = body?.texts.some(({ text }) => text.kind === 'translation') === true;
  const ids = new Map((body?.names ?? []).map((name) => [`${name.kind}|${name.label}`, name.id]));
  const renamed = new Map(
    people.found.map(({ name }) => [name.id, ids.get(`${name.kind}|${name.label}`) ?? name.id]),
  );
  const rename = <T extends { readonly name?: string | undefined }>(one: T): T =>
    one.name === undefined ? one : { ...one, name: renamed.get(one.name) ?? one.name };
  const others = [...credited, ...(hasTranslation ? [] : translators)].flatMap((agent) => {
    const name = knownBy(people.found, agent.written);
    const said = people.agents.some((one) => one.role === agent.role && one.name === name);
    return name !== undefined && said ? [] : [{ ...agent, ...(name !== undefined && { name }) }];
  });
  const kind = RecordTypeSchema.safeParse(cells.first('type')?.toLowerCase().replaceAll(/\s+/gu, '-'));
  const address = cells.first('address');
  const description: Description = {
    schema: DESCRIPTION_SCHEMA,
    type: kind.success
      ? kind.data
      : (mapping.type ?? (title === undefined ? 'other' : readTitle(title, language.split('-', 1)[0]).type)),
    collections: [
      ...new Set([...mapping.collections, ...cells.values('collection').map(({ value }) => value)]),
    ],
    source: {
      format: FORMAT,
      key: `${mapping.name}/${key}`,
      ...(address !== undefined && URL.canParse(address) && { address }),
      publisher: cells.first('publisher') ?? mapping.publisher ?? mapping.name,
      files: [],
    },
    titles: cells.of('title').map(({ text, column }) => local(text, column.language)),
    summaries: cells.of('summary').map(({ text, column }) => local(text, column.language)),
    languages,
    dates,
    agents: [...people.agents.map(rename), ...others.map(rename)],
    places: people.places.map(rename),
    names: body?.names ?? people.found.map(({ name }) => name),
    exemplars,
    pages: body?.pages ?? [],
    marks: cells
      .values('mark')
      .map(({ value, column }, at) => secrecy(value, column.language ?? language, at)),
    relations: [],
    rights: cells.of('rights').map(({ text, column }) => rightsOf(text, column.language ?? language)),
    statements: [],
    notes: cells.of('note').map(({ text, column, header }) => ({
      language: column.language ?? language,
      text: `${column.label ?? header}: ${withoutMidnight(text)}`,
    })),
    subjects: cells.values('subject').map(({ value, column }) => local(value, column.language)),
    unplaced: [
      ...cells.left,
      ...cells.unmapped,
      ...texts.slice(1).map(({ header, text }) => `${header}: ${text}`),
    ],
  };
  const credit = (draft: DraftText): DraftText =>
    draft.text.kind === 'translation' ? { ...draft, text: { ...draft.text, credits: translators } } : draft;
  const draft: Draft = {
    description,
    texts: (body?.texts ?? []).map(credit),
    zones: [],
    links: [],
    files: [],
    images: [],
  };
  return { draft, found: people.found };
}

function languagesOf(cells: RowCells): string[] {
  const tags = cells.values('language').flatMap(({ value, header }) => {
    const named =
      languagesNamed(value) ??
      (/^[a-z]{2,3}(?:-[a-z0-9]+)*$/iu.test(value) ? [canonicalLanguage(value)] : [undefined]);
    if (named.every((tag) => tag !== undefined) && !value.includes('?')) return named;
    cells.leave(
      header,
      value,
      'language-unknown',
      value.includes('?') ? `“${value}” is not sure.` : `“${value}” is no language that is known here.`,
      'Write its English name or its BCP 47 tag.',
    );
    return [];
  });
  return [...new Set(tags)];
}

function datesOf(cells: RowCells, language: string): DateStatement[] {
  return cells.of('date').map(({ text, column, header }) => {
    const role = DateRoleSchema.safeParse(column.role ?? 'document');
    const { statement, problems } = dateOf(
      text,
      role.success ? role.data : 'unknown',
      column.language ?? language,
    );
    for (const { code, severity, message, hint } of problems)
      if (severity !== 'note')
        cells.warn(header, code, message, hint ?? 'Write the date as it is printed, or in ISO 8601.');
    return statement;
  });
}

/** Reference codes, the repository, and who contributed and translated, from all cells that may hold them. */
function holdingsOf(
  cells: RowCells,
  language: string,
): { exemplars: Exemplar[]; agents: Agent[]; translators: Agent[] } {
  const agents: Agent[] = [];
  const translators: Agent[] = [];
  const held: string[] = [];
  for (const { text } of [...cells.of('code'), ...cells.of('credits')]) {
    const { holdings, credits } = creditsOf(text);
    if (holdings !== '') held.push(holdings);
    for (const { role, written } of credits) {
      const agent: Agent = { role, written, language, basis: 'written', certainty: 'certain', by: null };
      const list = role === 'translator' ? translators : agents;
      if (!list.some((one) => one.role === role && one.written === written)) list.push(agent);
    }
  }
  const repository = cells.values('repository', 'none')[0]?.value;
  const exemplars: Exemplar[] = [];
  for (const written of new Set(held)) exemplars.push(...exemplarsIn(written, repository, exemplars.length));
  if (exemplars.length === 0 && repository !== undefined)
    exemplars.push({
      id: 'e1',
      repository,
      written: repository,
      basis: 'written',
      certainty: 'certain',
      by: null,
    });
  return { exemplars: distinct(exemplars), agents, translators };
}

function exemplarsIn(written: string, repository: string | undefined, before: number): Exemplar[] {
  const read = parseReferenceCodes(written);
  const codes = (read.ok ? read.value : []).filter(
    (code) =>
      code.parts.some(({ level, value }) => level !== 'other' || /\d/u.test(value)) ||
      code.repository !== undefined,
  );
  const known = { written, basis: 'written', certainty: 'certain', by: null } as const;
  // Words without any number or archive are a remark on the source, kept as they stand.
  if (codes.length === 0) {
    const keeper = repository ?? (looksLikeRepository(written) ? written : undefined);
    return [{ id: `e${before + 1}`, ...(keeper !== undefined && { repository: keeper }), ...known }];
  }
  return codes.map((code, at) => {
    const held = code.repository ?? repository;
    return {
      id: `e${before + at + 1}`,
      ...(held !== undefined && { repository: held }),
      code: held === undefined ? code : { ...code, repository: held },
      ...known,
    };
  });
}

/** Two cells that say the same are one copy. */
function distinct(exemplars: readonly Exemplar[]): Exemplar[] {
  const byCode = new Map<string, Exemplar>();
  for (const one of exemplars) {
    const { id, written, code, repository } = one;
    byCode.set(code === undefined ? `${id} ${written ?? ''}` : JSON.stringify([code, repository]), one);
  }
  return [...byCode.values()].map((one, at) => ({ ...one, id: `e${at + 1}` }));
}

function secrecy(written: string, language: string, at: number): Mark {
  return {
    id: `m${at + 1}`,
    kind: 'secrecy',
    written,
    language,
    note: 'As the table words it.',
    basis: 'inferred',
    certainty: 'probable',
    by: FORMAT,
  };
}

function rightsOf(statement: string, language: string): Description['rights'][number] {
  const address = /https?:\/\/[^\s<>"]{3,300}/u.exec(statement)?.[0];
  return { statement, language, ...(address !== undefined && URL.canParse(address) && { address }) };
}
