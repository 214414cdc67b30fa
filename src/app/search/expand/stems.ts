// Which languages' endings a word may have, by the script it is written in.
import { stemKeys, stemLanguages } from '../../../text/analyse/analyse.ts';
import type { Form } from '../../../text/analyse/token.ts';

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Hangul', 'Han', 'Arabic', 'Hebrew', 'Armenian'] as const;
const patterns = scripts.map((name) => ({ name, pattern: new RegExp(`^\\p{Script=${name}}`, 'u') }));

/** The script of a word's first letter; empty for one that is not known here. */
export function scriptOf(form: Form): string {
  return patterns.find(({ pattern }) => pattern.test(form))?.name ?? '';
}

/** As `Intl` has them, by the names of Unicode's property. */
const longNames: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Grek: 'Greek',
  Kore: 'Hangul',
  Arab: 'Arabic',
  Hebr: 'Hebrew',
  Armn: 'Armenian',
};

function scriptOfLanguage(language: string): string {
  return longNames[new Intl.Locale(language).maximize().script ?? ''] ?? '';
}

const languagesOf: ReadonlyMap<string, readonly string[]> = Map.groupBy(stemLanguages, scriptOfLanguage);

/** The stem keys of a word in every language that it may be of, each once. */
export function keysOf(form: Form): string[] {
  const keys = (languagesOf.get(scriptOf(form)) ?? []).flatMap((language) => stemKeys(form, language));
  return [...new Set(keys)];
}
