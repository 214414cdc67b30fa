// One of several wordings, for the readers of an archive.
import type { LocalText } from '../../../model/language.ts';

const primary = (tag: string): string => tag.replace(/-.*$/, '').toLowerCase();

/** The wording in the archive's own language, else the first. */
export function inLanguage(texts: readonly LocalText[], language: string): LocalText | undefined {
  return texts.find((text) => primary(text.language) === primary(language)) ?? texts[0];
}
