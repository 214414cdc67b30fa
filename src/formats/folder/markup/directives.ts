// What stands in braces: the names of inline markup, and how each becomes a span and is written again.
import { BasisSchema, CertaintySchema, type Assertion } from '../../../model/assertion.ts';
import { EdtfStringSchema } from '../../../model/date/statement.ts';
import { LanguageSchema } from '../../../model/language.ts';
import type { NameKind } from '../../../model/names.ts';
import {
  BracketKindSchema,
  ReferenceTargetSchema,
  type BracketKind,
  type Span,
  type SpanOf,
} from '../../../model/span.ts';
import { isBareWord, printAttributes, type Header } from './header.ts';
import { quote } from './escape.ts';

/** What references from a text may point to. */
export interface References {
  page(name: string): string | undefined;
  name(id: string): boolean;
  note(name: string): boolean;
}

/** A directive that was understood: gives the span over a range, and the words before it that a bracket speaks of. */
export interface Directive {
  readonly span: (start: number, end: number) => Span;
  /** For brackets: `of`, to be looked for before it, or its place relative to the bracket's start. */
  readonly of?: string | { readonly from: number; readonly to: number };
}

/** Why a directive was not understood. `missing`: it points to something that is not there, and how to mend that. */
export interface Misread {
  readonly misread: string;
  readonly missing?: string;
}

const missing = 'Add it to record.yaml, or correct the text.';

const styles = new Map<string, SpanOf<'emphasis'>['style']>([
  ['i', 'italic'],
  ['b', 'bold'],
  ['u', 'underlined'],
  ['spaced', 'spaced'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['struck', 'struck'],
  ['sc', 'small-capitals'],
]);
const styleNames = new Map([...styles].map(([name, style]) => [style, name]));
const nameKinds: readonly NameKind[] = ['person', 'body', 'place', 'term'];

/** Names that are followed by a bar and the words that they are about. */
export function takesWords(name: string): boolean {
  return (
    styles.has(name) ||
    ['lang', ...nameKinds, 'corr', 'bracket', 'note', 'ref', 'date', 'doubtful'].includes(name)
  );
}

/** Names that stand alone between braces. */
export function standsAlone(name: string): boolean {
  return ['page', 'note', 'start', 'end'].includes(name);
}

export function isBracketKind(name: string): name is BracketKind {
  return BracketKindSchema.safeParse(name).success;
}

/** Understands a header as a span. The `note` of a note span is what the text calls the note by. */
export function readDirective(header: Header, references: References): Directive | Misread {
  const { name, words } = header;
  const used = new Set<string>();
  const value = (key: string): string | undefined => {
    used.add(key);
    const given = header.attributes.get(key);
    return given === true ? '' : given;
  };
  const finish = (count: number, made: Directive): Directive | Misread => {
    if (words.length > count) return { misread: `“${words[count] ?? ''}” is one word too many` };
    for (const key of header.attributes.keys())
      if (!used.has(key)) return { misread: `“${key}” is no attribute of it` };
    return made;
  };
  const [first] = words;

  const style = styles.get(name);
  if (style !== undefined)
    return finish(0, { span: (start, end) => ({ type: 'emphasis', start, end, style }) });
  const kind = nameKinds.find((one) => one === name);
  if (kind !== undefined) {
    const assertion = readAssertion(value, 'written');
    if ('misread' in assertion) return assertion;
    if (first !== undefined && !references.name(first))
      return { misread: `there is no name “${first}” in record.yaml`, missing };
    return finish(1, {
      span: (start, end) => ({
        type: 'mention',
        start,
        end,
        kind,
        ...(first !== undefined && { name: first }),
        ...assertion,
      }),
    });
  }
  switch (name) {
    case 'page': {
      const page = references.page(words.join(' '));
      if (page === undefined)
        return { misread: `there is no page “${words.join(' ')}” in record.yaml`, missing };
      return finish(words.length, { span: (start, end) => ({ type: 'page-break', start, end, page }) });
    }
    case 'lang':
      if (!LanguageSchema.safeParse(first).success || first === undefined)
        return { misread: `“${first ?? ''}” is no language tag (BCP 47)` };
      return finish(1, { span: (start, end) => ({ type: 'foreign', start, end, language: first }) });
    case 'doubtful': {
      const confidence = Number(first ?? NaN);
      if (!(confidence >= 0 && confidence <= 1))
        return { misread: `“${first ?? ''}” is no confidence (a number from 0 to 1)` };
      return finish(1, { span: (start, end) => ({ type: 'doubtful', start, end, confidence }) });
    }
    case 'corr': {
      if (first === undefined) return { misread: 'the corrected words are missing' };
      const assertion = readAssertion(value, 'inferred');
      if ('misread' in assertion) return assertion;
      const reason = value('reason');
      return finish(1, {
        span: (start, end) => ({
          type: 'correction',
          start,
          end,
          corrected: first,
          ...(reason !== undefined && { reason }),
          ...assertion,
        }),
      });
    }
    case 'note': {
      const label = value('label');
      if (first === undefined) return { misread: 'it does not say which note' };
      if (!references.note(first)) return noNote(first);
      return finish(1, {
        span: (start, end) => ({
          type: 'note',
          start,
          end,
          note: first,
          ...(label !== undefined && { label }),
        }),
      });
    }
    case 'date': {
      const edtf = EdtfStringSchema.safeParse(first);
      if (!edtf.success) return { misread: `“${first ?? ''}” is no date (EDTF)` };
      return finish(1, { span: (start, end) => ({ type: 'date', start, end, edtf: edtf.data }) });
    }
    case 'ref': {
      const given = ['place', 'record', 'format', 'key', 'anchor', 'address'].map((key) => [key, value(key)]);
      const target = ReferenceTargetSchema.safeParse(
        Object.fromEntries(given.filter(([, one]) => one !== undefined)),
      );
      if (!target.success)
        return { misread: 'it leads nowhere (place, record, format with key, or address)' };
      return finish(0, { span: (start, end) => ({ type: 'reference', start, end, target: target.data }) });
    }
    case 'bracket':
      if (first === undefined || !isBracketKind(first))
        return { misread: `“${first ?? ''}” is no kind of bracket` };
      return readBracket(first, value, (made) => finish(1, made));
    default:
      if (isBracketKind(name)) return readBracket(name, value, (made) => finish(0, made));
      return { misread: `“${name}” is not known here` };
  }
}

/** What to say of a reference to a note that is not in the text. */
export function noNote(name: string): Required<Misread> {
  return {
    misread: `there is no note “${name}” in this text`,
    missing: `Add a block “[^${name}]: …”, or write \\[ for a bracket.`,
  };
}

function readBracket(
  kind: BracketKind,
  value: (key: string) => string | undefined,
  finish: (made: Directive) => Directive | Misread,
): Directive | Misread {
  const given = { expansion: value('expansion'), gloss: value('gloss'), extent: value('extent') };
  const hand = value('hand') ?? null;
  const of = value('of');
  const ofAt = value('of-at');
  const range = /^(-?\d{1,9}),(-?\d{1,9})$/.exec(ofAt ?? '');
  if (ofAt !== undefined && range === null)
    return { misread: `“${ofAt}” is no place (write “of” with the words)` };
  const about = of ?? (range === null ? undefined : { from: Number(range[1]), to: Number(range[2]) });
  return finish({
    span: (start, end) => ({
      type: 'bracket',
      start,
      end,
      kind,
      hand,
      ...(given.expansion !== undefined && { expansion: given.expansion }),
      ...(given.gloss !== undefined && { gloss: given.gloss }),
      ...(given.extent !== undefined && { extent: given.extent }),
    }),
    ...(about !== undefined && { of: about }),
  });
}

function readAssertion(
  value: (key: string) => string | undefined,
  basis: Assertion['basis'],
): Assertion | Misread {
  const given = {
    basis: value('basis') ?? basis,
    certainty: value('certainty') ?? 'certain',
    by: value('by') ?? null,
  };
  const read = {
    basis: BasisSchema.safeParse(given.basis),
    certainty: CertaintySchema.safeParse(given.certainty),
  };
  if (!read.basis.success) return { misread: `“${given.basis}” is no basis (written, inferred, supplied)` };
  if (!read.certainty.success)
    return { misread: `“${given.certainty}” is no certainty (certain, probable, uncertain)` };
  return { basis: read.basis.data, certainty: read.certainty.data, by: given.by };
}

/** How a span is called in braces, without them. `names` gives pages and notes their names; `of` the words a bracket is about. */
export function printDirective(
  span: Span,
  names: { page(id: string): string; note(id: string): string },
  of?: Readonly<Record<string, string>>,
): string {
  switch (span.type) {
    case 'emphasis':
      return styleNames.get(span.style) ?? span.style;
    case 'mention':
      return span.kind + (span.name === undefined ? '' : ` ${span.name}`) + printAssertion(span, 'written');
    case 'correction': {
      const { reason } = span;
      return `corr ${quote(span.corrected)}${printAttributes({ reason })}${printAssertion(span, 'inferred')}`;
    }
    case 'bracket':
      return `bracket ${printBracket(span, of)}`;
    case 'note':
      return `note ${word(names.note(span.note))}${printAttributes({ label: span.label })}`;
    case 'page-break':
      return `page ${names.page(span.page)}`;
    case 'foreign':
      return `lang ${word(span.language)}`;
    case 'date':
      return `date ${word(span.edtf)}`;
    case 'doubtful':
      return `doubtful ${span.confidence}`;
    case 'reference':
      break;
  }
  return `ref${printAttributes({ ...span.target })}`;
}

/** The kind and attributes of a bracket, as they stand in braces after it. */
export function printBracket(span: SpanOf<'bracket'>, of: Readonly<Record<string, string>> = {}): string {
  const { hand, expansion, gloss, extent } = span;
  return span.kind + printAttributes({ expansion, gloss, extent, hand: hand ?? undefined, ...of });
}

function printAssertion({ basis, certainty, by }: Assertion, usual: Assertion['basis']): string {
  return printAttributes({
    by: by ?? undefined,
    basis: basis === usual ? undefined : basis,
    certainty: certainty === 'certain' ? undefined : certainty,
  });
}

/** Whether a word can be a note's name, in `[^…]` and in braces. */
export function isNoteName(name: string): boolean {
  return isBareWord(name) && name.length <= 64;
}

function word(text: string): string {
  return isBareWord(text) ? text : quote(text);
}
