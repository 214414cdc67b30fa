// Whether a language puts the day, the month or the year first in numbers.

const yearFirst = new Set(['hu', 'ja', 'ko', 'lt', 'mn', 'zh']);
const dayFirst = new Set(
  [
    'be',
    'bg',
    'cs',
    'da',
    'de',
    'el',
    'es',
    'et',
    'fi',
    'fr',
    'hr',
    'it',
    'ka',
    'lv',
    'nb',
    'nl',
    'no',
    'pl',
    'pt',
    'ro',
  ].concat(['ru', 'sk', 'sl', 'sr', 'tr', 'uk', 'vi']),
);

/** For a BCP 47 tag; undefined where it does not settle it: "en" alone, Canada, an unknown language. */
export function numericOrder(language: string | undefined): 'day' | 'month' | 'year' | undefined {
  const [primary = '', ...rest] = (language ?? '').toLowerCase().split('-');
  const region = rest.find((part) => /^[a-z]{2}$/.test(part));
  if (region === 'ca') return undefined;
  if (primary === 'en') {
    if (region === 'us' || region === 'ph') return 'month';
    return region === undefined ? undefined : 'day';
  }
  if (yearFirst.has(primary)) return 'year';
  return dayFirst.has(primary) ? 'day' : undefined;
}
