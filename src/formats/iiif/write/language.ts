// Words with their language, as language maps (Presentation API 3.0, 4.1).
import type { InternationalString } from '@iiif/presentation-3';
import type { LocalText } from '../../../model/language.ts';

/** The key of words whose language is not known, or that have none. */
const none = 'none';

/**
 * A tag as the schema of manifests admits it: letters and hyphens alone, so that `es-419` is `es`. "none" where the language is not known.
 */
export function languageKey(tag: string | undefined): string {
  if (tag === undefined || /^(?:und|zxx|mul|mis)(?:-|$)/.test(tag)) return none;
  const steps = tag.split('-');
  const digits = steps.findIndex((step) => !/^[A-Za-z]+$/.test(step));
  return (digits === -1 ? steps : steps.slice(0, digits)).join('-') || none;
}

/** The language of an annotation's words; undefined where it is not known. */
export function bodyLanguage(tag: string): string | undefined {
  const key = languageKey(tag);
  return key === none ? undefined : key;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What begins with "<" and ends with ">" would be read as HTML (Presentation API 3.0, 4.2): such words are escaped. */
export function plain(text: string): string {
  const whole = text.toWellFormed();
  const trimmed = whole.trim();
  if (!trimmed.startsWith('<') || !trimmed.endsWith('>')) return whole;
  return `<span>${whole.replaceAll(/[&<>]/g, (sign) => escapes[sign] ?? sign)}</span>`;
}

/** Words of several languages; those of one together, in order, none twice. */
export function inLanguages(
  texts: readonly { readonly language?: string | undefined; readonly text: string }[],
): Record<string, string[]> {
  const map: Record<string, string[]> = {};
  for (const { language, text } of texts) {
    if (text.trim() === '') continue;
    const values = (map[languageKey(language)] ??= []);
    const value = plain(text);
    if (!values.includes(value)) values.push(value);
  }
  return map;
}

/** Words of Verno's own, which are English. */
export const english = (text: string): InternationalString => ({ en: [plain(text)] });

/** Words that belong to no language: a folio's number, a date as written. */
export const bare = (text: string): InternationalString => ({ [none]: [plain(text)] });

/** The titles of a record, by language; a stand-in where it has none. */
export function titleOf(titles: readonly LocalText[], without: string): InternationalString {
  const map = inLanguages(titles);
  return Object.keys(map).length === 0 ? english(without) : map;
}
