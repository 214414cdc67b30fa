// Which of a record's languages a block is in: by its script, and among languages of one script by their commonest words.

const scripts: readonly (readonly [script: string, sign: RegExp])[] = [
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Latn', /\p{Script=Latin}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
];

const scriptsOf: Readonly<Record<string, readonly string[]>> = {
  ru: ['Cyrl'], uk: ['Cyrl'], be: ['Cyrl'], bg: ['Cyrl'], sr: ['Cyrl'], mk: ['Cyrl'], mn: ['Cyrl'], kk: ['Cyrl'],
  zh: ['Hani'], lzh: ['Hani'], yue: ['Hani'], ja: ['Kana', 'Hani'], ko: ['Hang', 'Hani'], el: ['Grek'], grc: ['Grek'],
  he: ['Hebr'], yi: ['Hebr'], ar: ['Arab'], fa: ['Arab'],
}; // prettier-ignore

/** Words, or letters of its own, that one language has and its neighbours in script have not. */
const telling: Readonly<Record<string, RegExp>> = {
  ru: /[ыэъё]|(?<!\p{L})(?:что|как|его|был[аи]?|или|для|при|от)(?!\p{L})/giu,
  uk: /[іїєґ]|(?<!\p{L})(?:що|як|його|був|або|для|при|від)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|of|and|to|that|was|with|for|by|from|is|he)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|la|les|des|du|et|que|est|une|dans|pour|au|il)(?!\p{L})|[çœ]/giu,
  de: /(?<!\p{L})(?:der|die|das|und|den|dem|ein|eine|nicht|ist|von|zu|mit)(?!\p{L})|[äöüß]/giu,
  es: /(?<!\p{L})(?:el|los|las|del|que|una|por|con|su|como|y)(?!\p{L})|ñ/giu,
  it: /(?<!\p{L})(?:il|gli|della|che|una|per|con|non|del|di)(?!\p{L})/giu,
  hu: /(?<!\p{L})(?:az|és|hogy|nem|egy|volt|is)(?!\p{L})|[őű]/giu,
  ro: /(?<!\p{L})(?:și|în|nu|cu|pe|este|din|care)(?!\p{L})|[țșăî]/giu,
  pl: /(?<!\p{L})(?:się|nie|na|jest|że|i|w|do)(?!\p{L})|[łąęś]/giu,
};

/** Longest beginning that is looked at. */
const enough = 4000;

/**
 * The language among `languages` (BCP 47, the likeliest first) that the text seems to be in; undefined where it has no letters, or none of
 * these languages is written so.
 */
export function languageAmong(text: string, languages: readonly string[]): string | undefined {
  const head = text.slice(0, enough);
  const counts = scripts
    .map(([script, sign]) => [script, count(head, sign)] as const)
    .filter(([, found]) => found > 0);
  const kana = counts.find(([script]) => script === 'Kana');
  const most = counts.reduce<string | undefined>(
    (best, [script, found]) => (found > (counts.find(([one]) => one === best)?.[1] ?? 0) ? script : best),
    undefined,
  );
  if (most === undefined) return undefined;
  // Japanese has more ideographs than kana; ideographs alone are Chinese, or Korean and Japanese at need.
  const script = kana !== undefined && most === 'Hani' ? 'Kana' : most;
  const able = languages
    .map((language) => ({ language, place: scriptsFor(language).indexOf(script) }))
    .filter(({ place }) => place >= 0);
  const first = Math.min(...able.map(({ place }) => place));
  const rivals = able.filter(({ place }) => place === first).map(({ language }) => language);
  let [best, most_] = [rivals[0], 0];
  if (rivals.length > 1)
    for (const language of rivals) {
      const found = count(head, telling[primary(language)] ?? /(?!)/gu);
      if (found > most_) [best, most_] = [language, found];
    }
  return best;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function scriptsFor(language: string): readonly string[] {
  const named = /-(Cyrl|Latn|Hans|Hant|Hang|Arab|Hebr)(?:-|$)/i.exec(language)?.[1]?.toLowerCase();
  if (named === 'hans' || named === 'hant') return ['Hani'];
  const known = scripts.find(([script]) => script.toLowerCase() === named)?.[0];
  return known === undefined ? (scriptsOf[primary(language)] ?? ['Latn']) : [known];
}
