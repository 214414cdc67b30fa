// A row of a list of authorities, and the authorities that a table of documents implies by the variants it gives.
import { z } from 'zod';
import { AUTHORITY_SCHEMA, NameFormSchema, type Authority, type NameForm } from '../../../model/authority.ts';
import { parseEdtf } from '../../../model/date/edtf.ts';
import { canonicalLanguage, type LocalText } from '../../../model/language.ts';
import { NameKindSchema } from '../../../model/names.ts';
import { nameReference } from '../../../model/name-reference.ts';
import type { Description } from '../../../model/description.ts';
import { valuesOf } from '../cell/list.ts';
import type { Mapping } from '../mapping/schema.ts';
import type { RowCells } from './cells.ts';
import type { FoundName } from './people.ts';
import { FORMAT } from './record.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;

/** The authority of a row, known again by its `key` in the `list`; undefined where it has no label or no kind, which `cells.problems` then says. */
export function authorityOf(
  cells: RowCells,
  key: string,
  mapping: Mapping,
  list: string,
): Authority | undefined {
  const label = cells.first('label');
  const kind = NameKindSchema.safeParse(
    (cells.first('kind') ?? cells.of('label')[0]?.column.kind)?.toLowerCase(),
  );
  if (label === undefined || !kind.success) {
    cells.warn(
      label === undefined ? 'preferred' : 'kind',
      'row-incomplete',
      label === undefined
        ? 'The row names nobody.'
        : 'The row does not say whether it is a person, body, place or term.',
      'Fill the cell.',
    );
    return undefined;
  }
  const language = languageIn(cells);
  const script = cells.first('script');
  const romanisation = cells.first('romanisation');
  const preferred = NameFormSchema.safeParse({
    written: label,
    ...(language !== undefined && { language }),
    ...(script !== undefined && { script }),
    ...(romanisation !== undefined && { romanisation }),
    kind: 'preferred',
    ...said,
  });
  if (!preferred.success) {
    cells.warn(
      'script',
      'cell-broken',
      `“${script ?? ''}” is no script code.`,
      'Write an ISO 15924 code, such as Cyrl.',
    );
    return undefined;
  }
  const words = (target: 'description' | 'note'): LocalText[] =>
    cells.of(target).map(({ text, column }) => ({ language: column.language ?? mapping.language, text }));
  return {
    schema: AUTHORITY_SCHEMA,
    kind: kind.data,
    source: {
      format: FORMAT,
      key: `${cells.first('publisher') ?? list}/${key}`,
      title: cells.first('publisher') ?? mapping.publisher ?? list,
    },
    forms: [preferred.data, ...variantsIn(cells)],
    existence: existenceIn(cells),
    description: words('description'),
    same: cells.values('same').map(({ value }) => ({ address: value, ...said })),
    notes: words('note'),
    joined: null,
  };
}

function languageIn(cells: RowCells): string | undefined {
  const given = cells.first('language');
  const language = given === undefined ? undefined : canonicalLanguage(given);
  if (given !== undefined && language === undefined)
    cells.warn(
      'language',
      'language-unknown',
      `“${given}” is no language tag.`,
      'Write a BCP 47 tag, such as ru.',
    );
  return language;
}

function existenceIn(cells: RowCells): string | null {
  const written = cells.first('existence');
  if (written === undefined) return null;
  const read = parseEdtf(written.replace(/\s*[–—-]\s*(?=\d{4}$)/u, '/'));
  if (read.ok) return read.value.edtf;
  cells.warn(
    'existence',
    'date-not-understood',
    `“${written}” is no EDTF.`,
    'Write a life as 1892/1957, with .. for what is open.',
  );
  return null;
}

const VariantSchema = z.object({
  written: z.string().min(1),
  language: z.string().optional(),
  script: z.string().optional(),
  romanisation: z.string().optional(),
  kind: z.enum(['preferred', 'variant', 'former', 'pseudonym']).optional(),
});

/** Variants: a JSON list of objects, or plain names parted like any list. */
function variantsIn(cells: RowCells): NameForm[] {
  return cells.of('variants').flatMap((cell): NameForm[] => {
    const objects = objectsIn(cell.text);
    if (objects !== undefined) return objects;
    const read = valuesOf(cell.text, cell.column.list ?? 'auto');
    if (read.ok) return read.values.map((written) => ({ written, kind: 'variant', ...said }));
    cells.leave(
      cell.header,
      cell.text,
      'cell-broken',
      `The cell cannot be read: ${read.why}.`,
      'Write a JSON list, or part the names with semicolons.',
    );
    return [];
  });
}

function objectsIn(text: string): NameForm[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = z.array(VariantSchema).safeParse(value);
  if (!read.success) return undefined;
  const forms: NameForm[] = [];
  for (const { kind = 'variant', language, ...rest } of read.data) {
    const own = language === undefined || language === '' ? undefined : canonicalLanguage(language);
    const filled = Object.fromEntries(Object.entries(rest).filter(([, one]) => one !== ''));
    const form = NameFormSchema.safeParse({
      ...filled,
      ...(own !== undefined && { language: own }),
      kind,
      ...said,
    });
    if (!form.success) return undefined;
    forms.push(form.data);
  }
  return forms;
}

/** The authority that a name of a table implies, where the table gives variants of it; undefined where it gives none. */
export function impliedAuthority(
  description: Description,
  { name, cell }: FoundName,
  title: string,
): Authority | undefined {
  if (cell.variants.length === 0 && cell.years === undefined) return undefined;
  const reference = nameReference(description, name);
  if ('id' in reference) return undefined;
  const language = name.language === undefined ? {} : { language: name.language };
  const years = cell.years === undefined ? null : parseEdtf(cell.years.replace(/\s*[–—-]\s*/u, '/'));
  return {
    schema: AUTHORITY_SCHEMA,
    kind: name.kind,
    source: { ...reference, title },
    forms: [
      { written: cell.label, ...language, kind: 'preferred', ...said },
      ...cell.variants.map((written): NameForm => ({ written, kind: 'variant', ...said })),
    ],
    existence: years?.ok === true ? years.value.edtf : null,
    description: [],
    same: [],
    notes: cell.years === undefined ? [] : [{ language: 'und', text: cell.years }],
    joined: null,
  };
}
