// What documents call themselves, at their own head and in the titles that archives give them.
import type { RecordType } from '../../model/description.ts';
import { fold, phrasesOf, type Vocabulary } from './fold.ts';

/** Longer phrases come before the words they hold, since the longest that fits decides. */
const vocabularies: Readonly<Partial<Record<RecordType, Vocabulary>>> = {
  telegram: {
    en: `
      telegram | ciphered telegram | cipher telegram | coded telegram | encrypted telegram |
      ciphertelegram | cable | cablegram | telegraph | telex | radiogram | teletype |
      incoming telegram | outgoing telegram`,
    de: `
      telegramm | chiffretelegramm | chiffriertes telegramm | fernschreiben | drahtbericht |
      drahterlass | funkspruch | telex | blitzfernschreiben`,
    fr: 'telegramme|telegramme chiffre|cable|depeche|depeche telegraphique|telex',
    es: 'telegrama|telegrama cifrado|cable|cablegrama',
    it: 'telegramma|telegramma cifrato|dispaccio',
    pl: 'telegram|depesza|szyfrogram|szyfrotelegram|telegram szyfrowy',
    cs: 'telegram|šifrovaný telegram|šifra|dálnopis',
    sk: 'telegram|šifrovaný telegram|šifra',
    hu: 'távirat|rejtjeltávirat|rejtjeles távirat|számjeltávirat',
    ro: 'telegramă|telegramă cifrată',
    ru: `
      телеграмма | шифртелеграмма | шифротелеграмма | шифровка | шифровая телеграмма | радиограмма |
      телефонограмма | спецсообщение по вч`,
    uk: 'телеграма|шифротелеграма|шифрограма',
    bg: 'телеграма|шифрограма|шифрована телеграма',
    ko: '전보|암호전보|전문|암호전문',
    zh: '电报|電報|密电|密電|电文|急电|來電|来电',
    ja: '電報|電信',
    vi: 'điện|điện mật|điện tín',
  },
  'memorandum-of-conversation': {
    en: `
      memorandum of conversation | record of conversation | record of a conversation |
      record of the conversation | memcon | notes of conversation | note of conversation |
      transcript of conversation | minutes of conversation | record of meeting | conversation |
      record of talks`,
    de: `
      gesprächsvermerk | gesprächsaufzeichnung | vermerk über ein gespräch | vermerk über das gespräch |
      niederschrift über ein gespräch | aktenvermerk über ein gespräch | unterredung`,
    fr: "compte rendu d'entretien|compte rendu de conversation|procès-verbal d'entretien|entretien",
    ru: 'запись беседы|запись беседы с|беседа|запись переговоров',
    ko: '담화록|담화 기록|회담록',
    zh: '谈话记录|会谈记录|談話記錄|谈话纪要|会谈纪要',
  },
  minutes: {
    en: 'minutes|protocol|stenographic record|transcript of meeting|verbatim record|stenogram|session',
    de: 'protokoll|sitzungsprotokoll|stenographische niederschrift|niederschrift|stenogramm',
    fr: 'procès-verbal|compte rendu|sténogramme',
    es: 'acta|actas|protocolo',
    it: 'verbale',
    pl: 'protokół|stenogram',
    hu: 'jegyzőkönyv',
    ro: 'proces-verbal|stenogramă|protocol',
    ru: 'протокол|стенограмма|выписка из протокола|протокол заседания',
    bg: 'протокол|стенограма',
    ko: '회의록|의사록',
    zh: '会议记录|會議記錄|会议纪要',
  },
  letter: {
    en: 'letter|covering letter|cover letter',
    de: 'brief|schreiben|begleitschreiben',
    fr: 'lettre',
    es: 'carta',
    it: 'lettera',
    pl: 'list|pismo',
    cs: 'dopis',
    sk: 'list',
    hu: 'levél',
    ro: 'scrisoare',
    ru: 'письмо|сопроводительное письмо',
    uk: 'лист',
    bg: 'писмо',
    ko: '편지|서한|서신',
    zh: '信|信函|函|来信|來信|书信',
    ja: '書簡|手紙',
    vi: 'thư',
  },
  'diplomatic-note': {
    en: 'diplomatic note|note verbale|verbal note|aide-memoire|aide memoire|demarche',
    de: 'verbalnote|diplomatische note|demarche',
    fr: 'note verbale|note diplomatique|aide-mémoire',
    ru: 'вербальная нота|нота|памятная записка|дипломатическая нота',
    zh: '照会|照會',
    ko: '외교각서|구상서',
  },
  memorandum: {
    en: 'memorandum|memo',
    de: 'memorandum|denkschrift|aktennotiz|aktenvermerk|vermerk',
    fr: 'mémorandum|note de service|mémoire',
    es: 'memorándum|memorando',
    ru: 'докладная записка|меморандум|служебная записка|записка',
    hu: 'feljegyzés|emlékeztető',
    pl: 'memorandum|notatka|notatka służbowa',
    ko: '비망록|각서',
    zh: '备忘录|備忘錄',
  },
  report: {
    en: `
      report | political report | intelligence report | dispatch | despatch | situation report |
      briefing | assessment | survey`,
    de: 'bericht|lagebericht|politischer bericht|meldung',
    fr: 'rapport|compte-rendu|dépêche politique',
    es: 'informe',
    it: 'rapporto|relazione',
    pl: 'raport|sprawozdanie|meldunek',
    cs: 'zpráva|hlášení',
    sk: 'správa',
    hu: 'jelentés|beszámoló',
    ro: 'raport|informare|referat',
    ru: 'доклад|отчет|донесение|сводка|рапорт|справка|сообщение|политический отчет',
    uk: 'доповідь|звіт',
    bg: 'доклад|справка|отчет',
    ko: '보고서|보고|통보',
    zh: '报告|報告|汇报|简报|通报',
    ja: '報告',
    vi: 'báo cáo',
  },
  note: {
    en: 'note|notes|handwritten note|informational note|information note',
    de: 'notiz|notizen|information',
    fr: 'note',
    es: 'nota',
    ru: 'заметка|заметки|информация',
    pl: 'notatka informacyjna',
    ro: 'notă',
  },
  order: {
    en: 'order|directive|instruction|instructions',
    de: 'befehl|weisung|direktive|anweisung',
    fr: 'ordre|directive|instruction|instructions',
    ru: 'приказ|директива|распоряжение|указание|инструкция',
    ko: '명령|지시|지시문',
    zh: '命令|指示|训令',
    hu: 'parancs|utasítás',
  },
  decree: {
    en: 'decree|edict|ukase',
    de: 'erlaß|dekret|verordnung',
    fr: 'décret',
    ru: 'указ|декрет',
    ko: '정령|법령',
    zh: '法令|政令',
  },
  resolution: {
    en: 'resolution|decision|politburo decision|politburo resolution',
    de: 'beschluß|resolution|entschließung',
    fr: 'résolution|décision',
    hu: 'határozat',
    pl: 'uchwała|decyzja',
    ro: 'hotărâre|decizie',
    ru: 'постановление|решение|резолюция|решение политбюро',
    ko: '결정|결정서|결의',
    zh: '决议|決議|决定',
  },
  agreement: {
    en: 'agreement|treaty|convention|pact|memorandum of understanding|accord',
    de: 'abkommen|vertrag|vereinbarung|übereinkommen',
    fr: 'accord|traité|convention',
    ru: 'соглашение|договор|конвенция',
    hu: 'egyezmény|szerződés',
    ko: '협정|조약',
    zh: '协定|協定|条约|協議|协议',
  },
  speech: {
    en: 'speech|address|remarks|statement',
    de: 'rede|ansprache|erklärung',
    fr: 'discours|allocution|déclaration',
    ru: 'речь|выступление|заявление',
    ko: '연설|성명',
    zh: '讲话|演说|声明',
  },
  diary: {
    en: 'diary|diary entry|journal|from the diary of|from the journal of',
    de: 'tagebuch|tagebucheintrag',
    fr: 'journal',
    ru: 'дневник|из дневника',
    ko: '일기',
    zh: '日记|日記',
  },
  article: {
    en: 'article|newspaper article|editorial',
    de: 'artikel|zeitungsartikel',
    fr: 'article',
    ru: 'статья',
    ko: '기사|론설',
    zh: '文章|社论',
  },
  list: {
    en: 'list|roster',
    de: 'liste|verzeichnis',
    fr: 'liste',
    ru: 'список|перечень',
    ko: '명단',
    zh: '名单|清单',
  },
  map: { en: 'map', de: 'karte', fr: 'carte', ru: 'карта', ko: '지도', zh: '地图' },
};

interface Genre {
  readonly type: RecordType;
  readonly languages: readonly string[];
}

const genres = new Map<string, Genre[]>();
for (const type of Object.keys(vocabularies).filter(isType)) {
  for (const [folded, phrases] of phrasesOf(vocabularies[type] ?? {}))
    genres.set(folded, [
      ...(genres.get(folded) ?? []),
      { type, languages: phrases.map(({ language }) => language) },
    ]);
}
const LONGEST = Math.max(...[...genres.keys()].map((phrase) => phrase.split(' ').length));

function isType(type: string): type is RecordType {
  return type in vocabularies;
}

/** A genre's words found in a text: the type, the languages they may be in, and how many words into the text they begin. */
export interface GenreFound {
  readonly type: RecordType;
  readonly languages: readonly string[];
  readonly words: string;
  readonly at: number;
}

/**
 * The genre that a title or heading names: the longest phrase that begins earliest in its first words. East Asian titles end
 * with the genre's word, so there the end counts. `language` (a primary subtag), where it is known, decides between words that are spelt
 * alike: an English "list" is no letter.
 */
export function genreIn(text: string, withinWords = 8, language?: string): GenreFound | undefined {
  const folded = fold(text.slice(0, 300));
  const one = (phrase: string): Genre | undefined => {
    const found = genres.get(phrase);
    return (
      found?.find(({ languages }) => language !== undefined && languages.includes(language)) ?? found?.[0]
    );
  };
  const whole = one(folded);
  if (whole !== undefined) return { ...whole, words: folded, at: 0 };
  if (/[\p{sc=Han}\p{sc=Hangul}]/u.test(folded)) return eastern(folded);
  const words = folded.split(/[^\p{L}\p{M}'-]+/u).filter((word) => word !== '');
  for (let at = 0; at < Math.min(words.length, withinWords); at++) {
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
      const phrase = words.slice(at, at + length).join(' ');
      const found = one(phrase);
      if (found !== undefined) return { ...found, words: phrase, at };
    }
  }
  return undefined;
}

function eastern(folded: string): GenreFound | undefined {
  let best: GenreFound | undefined;
  for (const [phrase, [found]] of genres) {
    if (phrase.length < 2 || found === undefined || !/[\p{sc=Han}\p{sc=Hangul}]/u.test(phrase)) continue;
    if (folded.includes(phrase) && phrase.length > (best?.words.length ?? 0))
      best = { ...found, words: phrase, at: folded.indexOf(phrase) };
  }
  return best;
}
