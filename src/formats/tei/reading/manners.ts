// What most editions mean by their markup; profiles begin from it and say where they differ.
import type { XmlElement } from '../../xml/element.ts';
import type { EmphasisStyle, Vocabulary } from './vocabulary.ts';

/** Words of @rend and @rendition, and the emphasis that they stand for. */
const renditions: ReadonlyMap<string, EmphasisStyle> = new Map<string, EmphasisStyle>([
  ['italic', 'italic'],
  ['italics', 'italic'],
  ['i', 'italic'],
  ['it', 'italic'],
  ['bold', 'bold'],
  ['strong', 'bold'],
  ['b', 'bold'],
  ['underline', 'underlined'],
  ['underlined', 'underlined'],
  ['u', 'underlined'],
  ['spaced', 'spaced'],
  ['letterspaced', 'spaced'],
  ['superscript', 'superscript'],
  ['super', 'superscript'],
  ['sup', 'superscript'],
  ['subscript', 'subscript'],
  ['sub', 'subscript'],
  ['strikethrough', 'struck'],
  ['struck', 'struck'],
  ['smallcaps', 'small-capitals'],
  ['small-caps', 'small-capitals'],
  ['sc', 'small-capitals'],
]);

/** The emphasis that @rend or @rendition names; for `emph` italics, for `del` struck through, where they name none. */
export function emphasisOf({ name, attributes }: XmlElement): EmphasisStyle | undefined {
  if (name === 'del') return 'struck';
  if (name !== 'hi' && name !== 'emph') return undefined;
  for (const word of `${attributes['rend'] ?? ''} ${attributes['rendition'] ?? ''}`
    .toLowerCase()
    .split(/\s+/)) {
    const style = renditions.get(word.replace(/^#|^simple:/, ''));
    if (style !== undefined) return style;
  }
  return name === 'emph' ? 'italic' : undefined;
}

/** A vocabulary that knows of no names, dates and targets. */
export const plainManners: Vocabulary = {
  blockKind: () => undefined,
  emphasis: emphasisOf,
  mention: () => undefined,
  target: () => undefined,
  page: ({ attributes }) => ({
    label: attributes['n'] ?? '',
    exemplar: null,
    ...(attributes['xml:id'] && { origin: attributes['xml:id'] }),
    absences: [],
  }),
  date: () => undefined,
  note: ({ attributes }) => ({ inPlace: attributes['place'] === 'inline' }),
  brackets: () => [],
};
