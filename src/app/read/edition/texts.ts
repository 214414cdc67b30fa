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

/** What a translation was made from, step by step, as far as the texts name it; a text that comes again ends the chain. */
export function chainOf(text: Text, texts: readonly Text[]): Text[] {
  const chain: Text[] = [];
  const seen = new Set([text.id]);
  let next = texts.find(({ id }) => id === text.of);
  while (next !== undefined && !seen.has(next.id)) {
    seen.add(next.id);
    chain.push(next);
    const { of } = next;
    next = texts.find(({ id }) => id === of);
  }
  return chain;
}

/** Two or more translations of one original into one language, which can be read side by side. */
export interface Rendered {
  readonly original: Text;
  readonly translations: readonly Text[];
}

/** Every set of translations of one original into one language, of two and more, in the order of the record. */
export function renderedTwice(content: RecordContent): Rendered[] {
  const texts = textsByKind(content);
  const sets = new Map<string, { original: Text; translations: Text[] }>();
  for (const translation of texts.translations) {
    const original = originalOf(translation, texts);
    if (original === undefined) continue;
    const key = `${original.id} ${base(translation.language)}`;
    const set = sets.get(key) ?? { original, translations: [] };
    set.translations.push(translation);
    sets.set(key, set);
  }
  return [...sets.values()].filter(({ translations }) => translations.length > 1);
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
