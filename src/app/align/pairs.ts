// Which texts of a record are linked with each other.
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import { originalOf, textsByKind } from '../read/edition/texts.ts';

/** An original and a translation of it. */
export interface TextPair {
  readonly original: Text;
  readonly translation: Text;
}

/**
 * Every translation with what it translates: the text that it names, else the first transcription. One that was made from another translation
 * is paired with the transcription as well, beside which it is read.
 */
export function textPairs(content: RecordContent): TextPair[] {
  const kinds = textsByKind(content);
  return kinds.translations.flatMap((translation) => {
    const named = content.texts.find(({ id }) => id === translation.of && id !== translation.id);
    const originals = new Set([named, originalOf(translation, kinds)]);
    return [...originals].flatMap((original) => (original === undefined ? [] : [{ original, translation }]));
  });
}
