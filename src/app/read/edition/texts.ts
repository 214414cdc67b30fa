// Which of a record's texts is read beside which.
import type { RecordContent } from '../../../model/record.ts';
import type { Text } from '../../../model/text.ts';

/** The texts of a record by what they are. */
export interface TextsByKind {
  readonly originals: readonly Text[];
  readonly translations: readonly Text[];
  readonly summaries: readonly Text[];
}

export function textsByKind(content: RecordContent): TextsByKind {
  const ofKind = (kind: Text['kind']): Text[] => content.texts.filter((text) => text.kind === kind);
  return {
    originals: ofKind('transcription'),
    translations: ofKind('translation'),
    summaries: ofKind('summary'),
  };
}

const base = (tag: string): string => tag.split('-')[0] ?? tag;

/** The translation that a reader of this language is shown first: one in it, else the first. */
export function translationFor(translations: readonly Text[], language: string): Text | undefined {
  return translations.find((text) => base(text.language) === base(language)) ?? translations[0];
}

/** What a translation translates: the text it names, else the first transcription. */
export function originalOf(translation: Text, texts: TextsByKind): Text | undefined {
  return texts.originals.find((text) => text.id === translation.of) ?? texts.originals[0];
}
