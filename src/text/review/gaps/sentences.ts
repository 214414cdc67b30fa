// Looks for sentences without a counterpart, out of order, and rendered twice.
import type { Finding } from '../../../model/finding.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { Text } from '../../../model/text.ts';
import { besidesOnly, joined, type Run } from './runs.ts';
import { beadsOf, quoted, sideOf, type Bead, type Passage } from '../passages.ts';
import type { Detector, ReviewPair } from '../port.ts';
import { wordsIn } from '../vocabulary.ts';

const version = 1;
const by = `sentences ${version}`;

/** What links say by themselves: one side empty, one that crosses others, two sentences that say the same. */
export const sentences: Detector = {
  name: 'sentences',
  version,
  kinds: ['no-counterpart', 'order', 'repeated'],
  find(pair) {
    const beads = beadsOf(pair).filter((bead) => !besidesOnly(bead));
    if (!beads.some(isLinked)) return beads.length === 0 ? [] : [unrelated(pair)];
    const twice = repeated(beads);
    const copies = new Set(twice.flatMap(({ target }) => target?.segments ?? []));
    const lone = joined(beads).filter((run) => !run.target.segments.some(({ id }) => copies.has(id)));
    return [...lone.map((run) => alone(run, pair)), ...beads.filter(isCrossing).map(crossing), ...twice];
  },
};

const isLinked = ({ source, target }: Bead): boolean =>
  source.segments.length > 0 && target.segments.length > 0;

function unrelated({ source, target }: ReviewPair): Finding {
  return {
    kind: 'no-counterpart',
    source: wholeOf(source),
    target: wholeOf(target),
    reason:
      'Nothing in the translation was found to answer anything in the original: the two may have nothing to do with each other.',
    confidence: 0.8,
    by,
  };
}

const wholeOf = ({ id }: Text): Finding['source'] => ({ text: id, segments: [], parts: [], words: [] });

/** Letters from which on a sentence that stands alone is surely more than a mark. */
const manyLetters = 20;

function alone({ source, target, absent, confirmed }: Run, { pages }: ReviewPair): Finding {
  const [here, inOriginal] = source.segments.length > 0 ? [source, true] : [target, false];
  const count = here.segments.length;
  const what =
    count === 1
      ? quoted(here.string)
      : `${count} sentences, from ${quoted(here.segments[0]?.text ?? '')} to ${quoted(here.segments.at(-1)?.text ?? '')}`;
  const reason = inOriginal
    ? `Nothing in the translation answers ${what} of the original.`
    : `Nothing in the original answers ${what} of the translation.`;
  const letters = here.string.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const plain = here.segments.every(({ block }) => block.kind === 'paragraph' || block.kind === 'list-item');
  const explained = confirmed
    ? 'An editor has confirmed that nothing answers it.'
    : whyAbsent(absent, pages, inOriginal);
  return {
    kind: 'no-counterpart',
    source: sideOf(source),
    target: sideOf(target),
    reason,
    confidence: letters < manyLetters ? 0.5 : plain ? 0.8 : 0.6,
    ...(explained !== undefined && { explained }),
    by,
  };
}

const kinds: Readonly<Record<Page['absences'][number]['kind'], string>> = {
  lost: 'is lost',
  'not-imaged': 'was not imaged',
  'not-transcribed': 'was not transcribed',
  illegible: 'is illegible',
  omitted: 'was left out by the editor',
  'not-declassified': 'has not been declassified',
};

function whyAbsent(
  absent: readonly string[],
  pages: readonly Page[],
  inOriginal: boolean,
): string | undefined {
  const said = absent.flatMap((id) => {
    const page = pages.find((one) => one.id === id);
    const kind = page?.absences[0]?.kind;
    return page === undefined
      ? []
      : [`folio ${page.label} ${kind === undefined ? 'is absent' : kinds[kind]}`];
  });
  if (said.length === 0) return undefined;
  const where = inOriginal ? 'of the original' : 'of the original, on which it may stand,';
  return said.map((one) => one.replace(/^folio (\S+)/u, `Folio $1 ${where}`)).join('; ') + '.';
}

function isCrossing(bead: Bead): boolean {
  return isLinked(bead) && bead.link.crossing;
}

function crossing({ source, target, link }: Bead): Finding {
  return {
    kind: 'order',
    source: sideOf(source),
    target: sideOf(target),
    reason: `${quoted(source.string)} and its translation ${quoted(target.string)} stand in another order than the sentences beside them.`,
    confidence: link.by === 'computed' ? 0.75 : 0.6,
    by,
  };
}

/** Sentences of the translation that are looked at together. */
const reach = 3;
const alike = 0.8;

/** A sentence of the translation that says again what one shortly before it says, where the original does not. Linear. */
function repeated(beads: readonly Bead[]): Finding[] {
  const found: Finding[] = [];
  const before: { readonly words: ReadonlySet<string>; readonly bead: Bead; readonly passage: Passage }[] =
    [];
  for (const bead of beads)
    for (const segment of bead.target.segments) {
      const passage: Passage = { ...bead.target, segments: [segment], string: segment.text, starts: [0] };
      const words = bagOf(segment.text, passage.language);
      if (words.size > 3)
        for (const other of before)
          if (overlap(words, other.words) >= alike && !sameSource(bead, other.bead)) {
            found.push(again(other.bead, other.passage, bead, passage));
            break;
          }
      before.push({ words, bead, passage });
      if (before.length > reach) before.shift();
    }
  return found;
}

function again(first: Bead, one: Passage, second: Bead, other: Passage): Finding {
  const both: Passage = { ...one, segments: [...one.segments, ...other.segments] };
  const source = first.source.segments.length > 0 ? first.source : second.source;
  return {
    kind: 'repeated',
    source: sideOf(source),
    target: sideOf(both),
    reason: `The translation says twice what the original says once: ${quoted(one.string)} and ${quoted(other.string)}.`,
    confidence: 0.9,
    by,
  };
}

function sameSource(a: Bead, b: Bead): boolean {
  if (a === b || a.source.segments.length === 0 || b.source.segments.length === 0) return false;
  return overlap(bagOf(a.source.string, a.source.language), bagOf(b.source.string, b.source.language)) >= 0.6;
}

const bagOf = (text: string, language: string): ReadonlySet<string> =>
  new Set(wordsIn(text, language).map(({ form }) => form.toLowerCase()));

/** The share of words that two bags have in common. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.max(a.size, b.size));
}
