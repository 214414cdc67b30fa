// The words of Russian codes, in both scripts and in translators' English: which level each names, and how each is printed.
import type { Level } from './schema.ts';

/** How the word before a level is printed, in each style of Russian codes. */
export interface LevelWords {
  readonly russian: string;
  readonly latin: string;
  readonly long: string;
}

interface Entry extends LevelWords {
  readonly level: Level;
  /** Ending of «не указан…» after this word. */
  readonly ending: '' | 'а' | 'о' | 'ы';
  /** All words that stand for the level, lower case, without the full stop. */
  readonly read: string;
}

/** Ordered from the wide to the narrow: the order in which a code's parts are printed and compared. */
const ENTRIES: readonly Entry[] = [
  {
    level: 'fonds',
    russian: 'ф.',
    latin: 'f.',
    long: 'Fond',
    ending: '',
    read: 'ф|фонд|фонда|фонде|f|fond|fonds|fonda|fund',
  },
  {
    level: 'opis',
    russian: 'оп.',
    latin: 'op.',
    long: 'Opis',
    ending: 'а',
    read: "оп|опись|описи|опис|опису|op|opis|opis'|opisi|opys|inventory",
  },
  {
    level: 'perechen',
    russian: 'пер.',
    latin: 'per.',
    long: 'Perechen',
    ending: '',
    read: "пер|перечень|перечня|per|perechen|perechen'",
  },
  {
    level: 'portfel',
    russian: 'порт.',
    latin: 'port.',
    long: 'Portfel',
    ending: '',
    read: "порт|портф|портфель|port|portf|portfel|portfel'",
  },
  {
    level: 'papka',
    russian: 'п.',
    latin: 'p.',
    long: 'Papka',
    ending: 'а',
    read: 'п|пап|папка|папки|папке|p|pap|papka|papki|folder',
  },
  {
    level: 'korobka',
    russian: 'кор.',
    latin: 'kor.',
    long: 'Korobka',
    ending: 'а',
    read: 'кор|короб|коробка|коробки|kor|korobka|korobki|box',
  },
  {
    level: 'karton',
    russian: 'карт.',
    latin: 'kart.',
    long: 'Karton',
    ending: '',
    read: 'к|карт|картон|kart|karton',
  },
  {
    level: 'poryadok',
    russian: 'пор.',
    latin: 'por.',
    long: 'Poryadok',
    ending: '',
    read: 'пор|порядок|por|poryadok|poriadok',
  },
  {
    level: 'delo',
    russian: 'д.',
    latin: 'd.',
    long: 'Delo',
    ending: 'о',
    read: 'д|дд|дело|дела|деле|d|dd|delo|dela|del|file',
  },
  {
    level: 'edinitsa-khraneniya',
    russian: 'ед. хр.',
    latin: 'ed. khr.',
    long: 'Ed. khr.',
    ending: 'а',
    read: 'ед. хр|ед|единица хранения|ed. khr|ed. xr|ed. chr|edinitsa khraneniya|edinitsa khraneniia',
  },
  {
    level: 'arkhivna-edinitsa',
    russian: 'а. е.',
    latin: 'a. e.',
    long: 'A. e.',
    ending: 'а',
    read: 'а. е|a. e|арх. ед|архивна единица|arkhivna edinitsa',
  },
  {
    level: 'sprava',
    russian: 'спр.',
    latin: 'spr.',
    long: 'Sprava',
    ending: 'а',
    read: 'спр|справа|spr|sprava',
  },
  {
    level: 'tom',
    russian: 'т.',
    latin: 't.',
    long: 'Tom',
    ending: '',
    read: 'т|том|тома|t|tom|vol|volume',
  },
  {
    level: 'chast',
    russian: 'ч.',
    latin: 'ch.',
    long: 'Chast',
    ending: 'а',
    read: "ч|часть|части|ch|chast|chast'|part",
  },
  {
    level: 'paket',
    russian: 'пакет',
    latin: 'paket',
    long: 'Paket',
    ending: '',
    read: 'пакет|paket|packet',
  },
  {
    level: 'dokument',
    russian: 'док.',
    latin: 'dok.',
    long: 'Dokument',
    ending: '',
    read: 'док|документ|dok|doc|dokument|document',
  },
  {
    level: 'rolik',
    russian: 'ролик',
    latin: 'rolik',
    long: 'Rolik',
    ending: '',
    read: 'ролик|рулон|rolik|roll|reel|microfilm roll',
  },
];

const FOLIO_WORDS: LevelWords & { readonly read: string } = {
  russian: 'лл.',
  latin: 'll.',
  long: 'Listy',
  read: 'л|лл|лист|листа|листе|листы|листов|листах|арк|аркуш|l|ll|list|lists|lista|listy|listov|ark|sheet|sheets|leaf|leaves|fol|fols|folio|folios|ff|с|сс|стр|страница|страницы|pp|page|pages',
};

/** Words that are also prepositions, initials or units: taken only with their full stop. */
const NEEDS_STOP: ReadonlySet<string> = new Set([
  'к',
  'с',
  'сс',
  'т',
  't',
  'ч',
  'ch',
  'п',
  'ед',
  'port',
  'del',
  'per',
]);

export const PAGE_WORDS: ReadonlySet<string> = new Set([
  'с',
  'сс',
  'стр',
  'страница',
  'страницы',
  'p',
  'pp',
  'page',
  'pages',
  's',
]);

const BY_WORD = new Map<string, Level>();
for (const { level, read } of ENTRIES) for (const word of read.split('|')) BY_WORD.set(word, level);
for (const word of FOLIO_WORDS.read.split('|')) BY_WORD.set(word, 'folios');

const BY_LEVEL: ReadonlyMap<Level, Entry> = new Map(ENTRIES.map((entry) => [entry.level, entry]));
const RANK: ReadonlyMap<Level, number> = new Map(ENTRIES.map(({ level }, rank) => [level, rank]));

function pattern(word: string): string {
  const spelled = word
    .split(' ')
    .map((piece) => piece.replace(/'/gu, "['’ʹ]").replace(/\.$/u, '\\.'))
    .join('\\s?');
  return NEEDS_STOP.has(word) ? `${spelled}(?=\\.)` : spelled;
}

/** A regular expression's source for any word of a Russian code with its full stop, not the end of a longer word. */
export const RUSSIAN_WORD: string = `(?<![\\p{L}\\p{N}])(?:${[...BY_WORD.keys()]
  .sort((a, b) => b.length - a.length)
  .map(pattern)
  .join('|')})(?!\\p{L})\\.?`;

/** The level that a matched word names; case, blanks and the full stop at its end do not count. */
export function levelOfWord(word: string): Level | undefined {
  const plain = word.toLowerCase().replace(/[’ʹ]/gu, "'").replace(/\.$/u, '');
  return BY_WORD.get(plain) ?? BY_WORD.get(plain.replace(/\.\s?/gu, '. '));
}

/** The printed words of a level of Russian codes. */
export function wordsOf(level: Level): LevelWords | undefined {
  return level === 'folios' ? FOLIO_WORDS : BY_LEVEL.get(level);
}

/** «не указан», «указана», «указано» or «указаны», as the printed word of the level asks. */
export function endingOf(level: Level): string {
  return BY_LEVEL.get(level)?.ending ?? 'ы';
}

/** Where a level stands in a Russian code, from 0; undefined for what is no level of it. */
export function rankOf(level: Level): number | undefined {
  return RANK.get(level);
}
