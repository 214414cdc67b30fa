// The part of a language tag by which tables are found.

/** The first subtag of a BCP 47 tag in small letters: `ru` of `ru-RU`; empty where there is none. */
export const subtag = (language: string): string =>
  language.slice(0, 16).toLowerCase().split(/[-_]/u)[0] ?? '';
