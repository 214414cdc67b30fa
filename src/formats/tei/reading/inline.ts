// Markup among words: emphasis, names, references, notes, gaps, page and line breaks, as spans over the string.
import type { Span } from '../../../model/span.ts';
import { wordsOf, type XmlElement } from '../../xml/element.ts';
import type { Flow } from './flow.ts';
import type { SpanMaker } from './line.ts';
import { spokenOf } from './spoken.ts';

/** Reads the content of an element into the flow; given so that blocks within words are read as blocks. */
export type ReadContent = (element: XmlElement, flow: Flow) => void;

/** Reads an element that stands among words. Whatever it means, its words are kept. */
export function readInline(element: XmlElement, flow: Flow, content: ReadContent): void {
  const { name } = element;
  if (name === 'lb') return flow.breakLine();
  if (name === 'pb') return flow.beginPage(element);
  if (name === 'gap') return bracketOf(element, flow, content, gapKind(element));
  if (name === 'unclear' || name === 'damage') return bracketOf(element, flow, content, 'illegible');
  if (name === 'supplied') return bracketOf(element, flow, content, 'supplied');
  const id = element.attributes['xml:id'];
  if (id !== undefined) flow.anchor(id);
  const makers = spansOf(element, flow);
  for (const make of makers) flow.open(make);
  content(element, flow);
  for (let at = 0; at < makers.length; at++) flow.close();
}

function spansOf(element: XmlElement, { session }: Flow): SpanMaker[] {
  const { vocabulary, names, language } = session;
  const makers: SpanMaker[] = [];
  const style = vocabulary.emphasis(element);
  if (style !== undefined) makers.push((start, end) => ({ type: 'emphasis', start, end, style }));
  const mention = vocabulary.mention(element);
  if (mention !== undefined) {
    const written = spokenOf(element);
    if (written !== '') {
      const { kind, by } = mention;
      const name = names.add(written, mention, language);
      const how = { basis: 'written', certainty: 'certain', by } as const;
      makers.push((start, end) => ({ type: 'mention', start, end, kind, name, ...how }));
    }
  }
  if (element.name === 'ref' || element.name === 'ptr') {
    const target = vocabulary.target(element);
    if (target !== undefined) makers.push((start, end) => ({ type: 'reference', start, end, target }));
  } else if (element.name === 'date') {
    const edtf = vocabulary.date(element);
    if (edtf !== undefined) makers.push((start, end) => ({ type: 'date', start, end, edtf }));
  }
  return makers;
}

type Bracket = Extract<Span, { type: 'bracket' }>['kind'];

/** Words that somebody else than the document gives or withholds; without words, the place where they are not. */
function bracketOf(element: XmlElement, flow: Flow, content: ReadContent, kind: Bracket): void {
  const extent = extentOf(element);
  const make: SpanMaker = (start, end) => ({
    type: 'bracket',
    start,
    end,
    kind,
    hand: element.attributes['resp'] ?? null,
    ...(extent !== '' && { extent }),
  });
  if (wordsOf(element) === '') {
    flow.pointBetween(make);
    return;
  }
  flow.open(make);
  content(element, flow);
  flow.close();
}

function gapKind({ attributes }: XmlElement): Bracket {
  const reason = (attributes['reason'] ?? '').toLowerCase();
  if (/declass|classif|secre/.test(reason)) return 'not-declassified';
  return /illeg|unread|damage|lost/.test(reason) ? 'illegible' : 'omitted';
}

function extentOf({ attributes }: XmlElement): string {
  const { extent, quantity, unit } = attributes;
  return extent ?? [quantity, unit].filter((part) => part !== undefined).join(' ');
}
