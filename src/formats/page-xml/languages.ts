// Languages as PAGE names them, in English (its LanguageSimpleType), and as BCP 47 does.

const names: Readonly<Record<string, string>> = {
  Arabic: 'ar', Belarusian: 'be', Bulgarian: 'bg', Chinese: 'zh', Croatian: 'hr', Czech: 'cs', Danish: 'da', Dutch: 'nl',
  English: 'en', Estonian: 'et', Finnish: 'fi', French: 'fr', Georgian: 'ka', German: 'de', Greek: 'el', Hebrew: 'he',
  Hungarian: 'hu', Italian: 'it', Japanese: 'ja', Kazakh: 'kk', Korean: 'ko', Latin: 'la', Latvian: 'lv', Lithuanian: 'lt',
  Mongolian: 'mn', Norwegian: 'no', Polish: 'pl', Portuguese: 'pt', Romanian: 'ro', Russian: 'ru', Serbian: 'sr',
  Slovak: 'sk', Spanish: 'es', Swedish: 'sv', Turkish: 'tr', Ukrainian: 'uk', Vietnamese: 'vi', Yiddish: 'yi',
}; // prettier-ignore

const byTag = new Map(Object.entries(names).map(([name, tag]) => [tag, name]));

/** The BCP 47 tag of one of PAGE's names. */
export function tagOf(name: string | undefined): string | undefined {
  return name === undefined ? undefined : names[name];
}

/** PAGE's name of a language, by its first subtag; undefined where it has none that we know. What the name cannot tell is in `custom`. */
export function nameOf(tag: string): string | undefined {
  return byTag.get(tag.toLowerCase().split('-')[0] ?? '');
}
