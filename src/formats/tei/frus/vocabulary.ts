// What the markup of Foreign Relations of the United States means.
import { authorityKey } from './keys.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { XmlElement } from '../../xml/element.ts';
import { wordsOf } from '../../xml/element.ts';
import { emphasisOf, plainManners } from '../reading/manners.ts';
import { spokenOf } from '../reading/spoken.ts';
import type { Mention, Vocabulary } from '../reading/vocabulary.ts';
import { bracketsOf } from './brackets.ts';
import type { DateReader } from './dates.ts';
import { targetOf } from './targets.ts';

/** The vocabulary of one record of a volume. `isPerson`: whether words in the place of a sender or addressee name a person. */
export function frusVocabulary(
  volume: string,
  dates: DateReader,
  isPerson: (words: string) => boolean,
  doubted: ReadonlySet<XmlElement>,
): Vocabulary {
  return {
    ...plainManners,
    emphasis: emphasisOf,
    blockKind({ name, attributes }) {
      if (name === 'seg') return attributes['rendition'] === undefined ? undefined : 'opener';
      if (name !== 'p') return undefined;
      return /^(?:sectiontitle|sourcehead|sourcearchive)/.test(attributes['rend'] ?? '')
        ? 'heading'
        : undefined;
    },
    mention(element) {
      const mention = mentionOf(element, volume, isPerson);
      return mention !== undefined && doubted.has(element) ? { ...mention, doubt } : mention;
    },
    target: ({ attributes }) => targetOf(attributes['target'], volume),
    page: (element) => pageOf(element, volume),
    date: (element) => dates(element)?.edtf ?? undefined,
    note: (element) => ({
      kind:
        element.attributes['type'] === 'source'
          ? 'source'
          : wordsOf(element).includes('Footnote in the source text')
            ? 'author'
            : 'editor',
      inPlace: element.attributes['rend'] === 'inline',
    }),
    brackets: (text, { name }) => bracketsOf(text, name === 'dateline'),
  };
}

const doubt = 'The title before the name is not among what the list of persons says.';

/** Persons and terms by the volume's lists; offices and places as written. */
function mentionOf(
  element: XmlElement,
  volume: string,
  isPerson: (words: string) => boolean,
): Mention | undefined {
  const { name, attributes } = element;
  const { corresp, target, type, 'xml:id': own } = attributes;
  if (name === 'persName') return identified('person', corresp ?? own, volume);
  if (name === 'placeName') return { kind: 'place', by: null };
  if (name === 'term') return own === undefined ? undefined : identified('term', own, volume);
  if (name !== 'gloss') return undefined;
  if (target !== undefined) return identified('term', target, volume);
  if (type !== 'from' && type !== 'to') return undefined;
  return { kind: isPerson(spokenOf(element)) ? 'person' : 'body', by: null };
}

function identified(kind: 'person' | 'term', id: string | undefined, volume: string): Mention {
  if (id === undefined) return { kind, by: null };
  return { kind, authority: { format: 'tei', key: authorityKey(volume, id) }, by: volume };
}

/** A page of the print, with the address of its published image. */
export function pageOf({ attributes }: XmlElement, volume: string): Omit<Page, 'id'> {
  const { n, 'xml:id': origin, facs } = attributes;
  const isName = facs !== undefined && /^[\w.-]{1,64}$/.test(facs);
  return {
    label: n ?? '',
    exemplar: null,
    ...(isName && {
      published: { address: `https://static.history.state.gov/frus/${volume}/medium/${facs}.png` },
    }),
    ...(origin && { origin }),
    absences: [],
  };
}
