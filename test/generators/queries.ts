// Queries that nobody who wants to find something would type.

export interface HostileQuery {
  readonly what: string;
  readonly q: string;
}

const many = (one: string, times: number): string => one.repeat(times);

/** Each is meant to take long, to break a parser, or to be taken for something else than words. */
export const hostileQueries: readonly HostileQuery[] = [
  { what: 'nothing', q: '' },
  { what: 'blanks', q: ' \t\n\u00a0\u3000' },
  { what: 'one word of a million letters', q: many('ж', 1_000_000) },
  { what: 'a million letters in words', q: many('bridge ', 150_000) },
  { what: 'a million different words', q: Array.from({ length: 150_000 }, (_, at) => `w${at}`).join(' ') },
  { what: 'a million ideographs', q: many('橋', 350_000) },
  { what: 'a million combining marks', q: `e${many('\u0301', 1_000_000)}` },
  { what: 'only words that stand everywhere', q: 'the of and to in и в на не с по' },
  { what: 'only punctuation', q: '!?.,;:()[]{}<>/\\|@#$%^&*+=~`\'"„“«»' },
  { what: 'an open quotation mark', q: '"the bridge' },
  { what: 'a million open quotation marks', q: many('"', 1_000_000) },
  { what: 'a million open parentheses', q: many('(', 1_000_000) },
  { what: 'parentheses 20,000 deep', q: `${many('(', 20_000)}bridge${many(')', 20_000)}` },
  { what: '500 alternatives', q: Array.from({ length: 500 }, (_, at) => `word${at}`).join(' OR ') },
  { what: '500 exclusions', q: Array.from({ length: 500 }, (_, at) => `-word${at}`).join(' ') },
  { what: '500 prefixes of one letter', q: many('a* ', 500) },
  { what: 'a prefix of nothing', q: '* ** -* "*"' },
  { what: 'a phrase of 500 common words', q: `"${many('the of and ', 170)}"` },
  { what: '500 words near each other', q: `"${many('the of ', 250)}"~999999999` },
  { what: 'only operators', q: 'OR OR NOT -- - NOT OR AND | || ( OR ) -( )' },
  { what: 'an exclusion of everything', q: '-a* -the' },
  {
    what: 'fields without values',
    q: 'person: from: to: date: type: lang: in: mark: ref: repository: title:',
  },
  {
    what: 'fields with nonsense',
    q: 'date:99999-99..x lang:klingon in:nowhere ref:"////" type:* person:"((("',
  },
  { what: '500 names', q: Array.from({ length: 500 }, (_, at) => `person:Kim${at}`).join(' ') },
  { what: 'turned writing directions', q: '\u202ebridge\u202c \u2066\u2067\u2068bridge\u2069\u200f' },
  { what: 'NUL', q: 'bri\0dge \0' },
  { what: 'control characters', q: Array.from({ length: 32 }, (_, at) => String.fromCharCode(at)).join('a') },
  { what: 'halves of surrogate pairs', q: '\ud800 bridge\udc00 \udfff"\ud83d' },
  { what: 'SQL', q: `'; DROP TABLE record; -- " OR 1=1` },
  { what: 'the query language of FTS5', q: 'title:bridge NEAR(a b, 5) {a b} : c ^bridge "a" + "b" rowid:1' },
  { what: 'a pattern meant to be slow', q: '(a+)+$ .*.*.*.*x (x+x+)+y' },
  {
    what: 'words a letter off each other',
    q: Array.from({ length: 60 }, (_, at) => `brigde${many('x', at % 9)}`).join(' '),
  },
  { what: 'one letter typed apart a thousand times', q: many('Ш Т Ы К О В ', 1000) },
  { what: 'alternating scripts', q: many('аaбb가나中文かカ', 5000) },
  { what: 'hyphens without end', q: many('a-', 100_000) },
  { what: 'apostrophes without end', q: many("a'", 100_000) },
];
