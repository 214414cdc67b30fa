// What is said of a range of words, as an element around them.
import type { Span, SpanOf } from '../../../../model/span.ts';
import { absentKinds, escapePointer, prefixes } from '../../own/vocabulary.ts';
import { asserted } from '../assertion.ts';
import { tei, unlessEmpty, type Growing } from '../element.ts';
import { dating } from '../header/dates.ts';
import type { Names } from '../names.ts';

/** An element for a range, and the element in it that takes the words. */
export interface Around {
  readonly element: Growing;
  readonly inner: Growing;
}

/** What spans of a text refer to: xml:ids, and labels of pages. */
export interface SpanContext {
  readonly names: Names;
  readonly block: string;
  /** The words of the block. */
  readonly text: string;
  readonly labelOf: (page: string) => string | undefined;
  /** Whether an id is that of a page, not of a block or segment. */
  readonly isPage: (id: string) => boolean;
}

const mentions = { person: 'persName', body: 'orgName', place: 'placeName', term: 'term' } as const;

/** The element for a span. `piece`: from 0, of a span that stands in several; only the first says everything. */
export function around(span: Span, piece: number, context: SpanContext): Around {
  const { names } = context;
  switch (span.type) {
    case 'emphasis':
      return plain(tei('hi', { rend: span.style }));
    case 'mention': {
      const name = mentions[span.kind];
      const ref = span.name === undefined ? undefined : names.to('name', span.name);
      return plain(tei(name, { ref, ...asserted(name, span, names) }));
    }
    case 'correction': {
      const inner = tei('sic');
      const reason = span.reason === undefined ? undefined : tei('note', { type: 'reason' }, [span.reason]);
      const corrected =
        piece === 0 ? tei('corr', asserted('corr', span, names), [span.corrected, reason]) : tei('corr');
      return { element: tei('choice', {}, [inner, corrected]), inner };
    }
    case 'bracket':
      return plain(bracket(span, piece, context));
    case 'note':
      return plain(
        tei(span.start === span.end ? 'ptr' : 'ref', {
          type: 'note',
          target: `#${span.note}`,
          n: span.label,
        }),
      );
    case 'page-break':
      return plain(tei('pb', { facs: names.to('page', span.page), n: context.labelOf(span.page) }));
    case 'foreign':
      return plain(tei('foreign', { 'xml:lang': span.language }));
    case 'date':
      return plain(tei('date', dating(span.edtf)));
    case 'doubtful':
      return plain(tei('unclear', { reason: 'recognition', cert: String(span.confidence) }));
    case 'reference':
      return plain(tei('ref', { target: pointer(span, context) }));
  }
}

function plain(element: Growing): Around {
  return { element, inner: element };
}

/**
 * Brackets are said by `supplied`, `unclear` or a `seg`; where something is missing, a `gap` says so to machines: alone where there are no
 * words, else at the beginning of the `seg`.
 */
function bracket(span: SpanOf<'bracket'>, piece: number, { names, block, text }: SpanContext): Growing {
  const { kind, hand, of, expansion, gloss, extent, start, end } = span;
  const isGap = absentKinds.has(kind);
  const who = {
    resp: hand === null ? undefined : names.who(hand),
    corresp: of === undefined ? undefined : `#string-range(${block},${of.start},${of.end - of.start})`,
  };
  if (isGap && start === end && expansion === undefined && gloss === undefined)
    return tei('gap', { reason: kind, extent, ...who });
  const isUnclear = kind === 'illegible' && !text.startsWith('[', start);
  const name = kind === 'supplied' ? 'supplied' : isUnclear ? 'unclear' : 'seg';
  const isSeg = name === 'seg';
  const features = tei('fs', { type: 'bracket' }, [
    feature('expansion', expansion),
    feature('gloss', gloss),
    isSeg && isGap ? undefined : feature('extent', extent),
  ]);
  return tei(
    name,
    {
      ...(isSeg && { type: 'bracket', subtype: kind }),
      ...(isUnclear && { reason: kind }),
      ...who,
    },
    piece > 0
      ? []
      : [isSeg && isGap ? tei('gap', { reason: kind, extent }) : undefined, unlessEmpty(features)],
  );
}

function feature(name: string, value: string | undefined): Growing | undefined {
  return value === undefined ? undefined : tei('f', { name }, [tei('string', {}, [value])]);
}

function pointer({ target }: SpanOf<'reference'>, { names, isPage }: SpanContext): string {
  if ('address' in target) return target.address;
  if ('format' in target) {
    const anchor = target.anchor === undefined ? '' : `#${escapePointer(target.anchor)}`;
    return `${prefixes.edition}${escapePointer(target.format)}/${escapePointer(target.key)}${anchor}`;
  }
  if ('record' in target)
    return prefixes.record + target.record + (target.place === undefined ? '' : `#${target.place}`);
  return isPage(target.place) ? names.to('page', target.place) : `#${target.place}`;
}
