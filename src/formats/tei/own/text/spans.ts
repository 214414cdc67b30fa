// What an element says of the words in it, as a span.
import type { NameKind } from '../../../../model/names.ts';
import {
  BracketKindSchema,
  EmphasisStyleSchema,
  type ReferenceTarget,
  type Span,
  type SpanOf,
} from '../../../../model/span.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../../../xml/element.ts';
import { readAssertion, readWho } from '../assertion.ts';
import { readEditionPointer } from '../header/file-description.ts';
import { ownText } from '../header/agents.ts';
import { localId, pointedTo } from '../ids.ts';
import { edtfOf } from '../header/dates.ts';
import { absentKinds, prefixes } from '../vocabulary.ts';
import type { InlineContext } from './context.ts';

type WithoutRange<S> = S extends Span ? Omit<S, 'start' | 'end'> : never;
/** A span of which it is not yet known where it stands. */
export type Unplaced = WithoutRange<Span>;

const mentions: ReadonlyMap<string, NameKind> = new Map([
  ['persName', 'person'],
  ['orgName', 'body'],
  ['placeName', 'place'],
  ['term', 'term'],
]);

/** The span that an element is, or undefined for one that says nothing here. */
export function readSpan(element: XmlElement, context: InlineContext): Unplaced | undefined {
  const { name, attributes } = element;
  const kind = mentions.get(name);
  if (kind !== undefined) {
    const [ref] = pointedTo(attributes['ref']);
    return {
      type: 'mention',
      kind,
      ...(ref !== undefined && { name: ref }),
      ...readAssertion(element, context.who),
    };
  }
  switch (name) {
    case 'hi': {
      const style = EmphasisStyleSchema.safeParse(attributes['rend']).data;
      return style === undefined ? undefined : { type: 'emphasis', style };
    }
    case 'choice':
      return correction(element, context);
    case 'unclear':
      return attributes['reason'] === 'recognition' ? doubtful(element) : bracket(element, context);
    case 'supplied':
    case 'gap':
    case 'seg':
      return bracket(element, context);
    case 'pb': {
      const [page] = pointedTo(attributes['facs']);
      return page === undefined ? undefined : { type: 'page-break', page };
    }
    case 'foreign': {
      const language = attributes['xml:lang'];
      return language === undefined ? undefined : { type: 'foreign', language };
    }
    case 'date': {
      const edtf = edtfOf(element);
      return edtf === undefined ? undefined : { type: 'date', edtf };
    }
    case 'ptr':
    case 'ref':
      return reference(element, context);
    default:
      return undefined;
  }
}

function correction(element: XmlElement, { who }: InlineContext): Unplaced | undefined {
  const corr = childOf(element, 'corr');
  if (corr === undefined || childOf(element, 'sic') === undefined) return undefined;
  const reason = childOf(corr, 'note');
  return {
    type: 'correction',
    corrected: ownText(corr),
    ...(reason !== undefined && { reason: textOf(reason) }),
    ...readAssertion(corr, who),
  };
}

/** Words that a recognition is not sure of: `cert` is a number from 0 to 1. */
function doubtful({ attributes }: XmlElement): Unplaced | undefined {
  const confidence = Number(attributes['cert'] ?? NaN);
  return confidence >= 0 && confidence <= 1 ? { type: 'doubtful', confidence } : undefined;
}

function bracket(element: XmlElement, { who }: InlineContext): Unplaced | undefined {
  const { type, subtype, reason, resp, corresp, extent: own } = element.attributes;
  if (element.name === 'seg' && type !== 'bracket') return undefined;
  const said = element.name === 'supplied' ? 'supplied' : element.name === 'seg' ? subtype : reason;
  const kind = BracketKindSchema.safeParse(said).data;
  if (kind === undefined) return undefined;
  const [first] = elementsOf(element);
  const isOwnGap = element.name === 'seg' && absentKinds.has(kind) && first?.name === 'gap';
  const extent = isOwnGap ? first.attributes['extent'] : (own ?? feature(element, 'extent'));
  const expansion = feature(element, 'expansion');
  const gloss = feature(element, 'gloss');
  const of = readRange(corresp);
  return {
    type: 'bracket',
    kind,
    hand: readWho(resp, who),
    ...(of !== undefined && { of }),
    ...(expansion !== undefined && { expansion }),
    ...(gloss !== undefined && { gloss }),
    ...(extent !== undefined && { extent }),
  };
}

function feature(element: XmlElement, name: string): string | undefined {
  const features = childOf(element, 'fs');
  if (features === undefined) return undefined;
  for (const one of elementsOf(features, 'f'))
    if (one.attributes['name'] === name) return textOf(childOf(one, 'string') ?? '');
  return undefined;
}

/** A range of a block's string: `#string-range(t1.b3,4,9)`, start and length. */
export function readRange(pointer: string | undefined): SpanOf<'bracket'>['of'] {
  const [, start, length] = /^#string-range\([^,()]+,(\d{1,9}),(\d{1,9})\)$/.exec(pointer ?? '') ?? [];
  if (start === undefined || length === undefined) return undefined;
  return { start: Number(start), end: Number(start) + Number(length) };
}

function reference({ attributes }: XmlElement, context: InlineContext): Unplaced | undefined {
  const { type, target = '', n } = attributes;
  if (type === 'note' && target.startsWith('#'))
    return { type: 'note', note: target.slice(1), ...(n !== undefined && { label: n }) };
  const to = readTarget(target, context);
  return to === undefined ? undefined : { type: 'reference', target: to };
}

function readTarget(target: string, { isPage }: InlineContext): ReferenceTarget | undefined {
  if (target.startsWith('#')) {
    const id = target.slice(1);
    return { place: isPage(id) ? localId(id) : id };
  }
  if (target.startsWith(prefixes.record)) {
    const [record = '', place] = target.slice(prefixes.record.length).split('#');
    return { record, ...(place !== undefined && { place }) };
  }
  const edition = readEditionPointer(target);
  if (edition !== undefined) return edition;
  return /^https?:/i.test(target) ? { address: target } : undefined;
}
