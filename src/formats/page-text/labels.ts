// The labels of sections on an archive's document page, in the languages such pages are written in.
import { fold, phrasesOf, type Vocabulary } from './fold.ts';
import type { Line } from './lines.ts';

export type SectionKind =
  | 'citation'
  | 'summary'
  | 'language'
  | 'contents'
  | 'title'
  | 'date'
  | 'address'
  | 'credits'
  | 'rights'
  | 'subjects'
  | 'aside';

const vocabularies: Readonly<Record<SectionKind, Vocabulary>> = {
  citation: {
    en: 'citation|cite as|how to cite|suggested citation|recommended citation|source|sources|source citation',
    de: 'zitierweise|zitat|zitation|zitierhinweis|zitiervorschlag|quelle|nachweis|fundort',
    fr: 'citation|référence|référence bibliographique|pour citer ce document|comment citer|source',
    es: 'cita|citar como|referencia|fuente',
    it: 'citazione|come citare|fonte',
    pl: 'cytowanie|źródło',
    ru: 'ссылка|цитирование|библиографическая ссылка|как цитировать|источник',
    ko: '인용|출처',
    zh: '引用|引文|来源|出处',
  },
  summary: {
    en: 'summary|abstract|description|synopsis|document summary',
    de: 'zusammenfassung|regest|inhaltsangabe|kurzbeschreibung|beschreibung|abstract',
    fr: 'résumé|sommaire|description|analyse',
    es: 'resumen|descripción',
    it: 'riassunto|sommario|sintesi|descrizione',
    pl: 'streszczenie|opis treści',
    ru: 'аннотация|краткое содержание|резюме|описание',
    ko: '요약|개요',
    zh: '摘要|提要|内容提要',
  },
  language: {
    en: `
      original language | original languages | language of original | language of the original |
      language | languages | source language`,
    de: 'originalsprache|sprache des originals|originalsprachen|sprache|ausgangssprache',
    fr: "langue originale|langue d'origine|langue de l'original|langue|langues",
    es: 'idioma original|lengua original|idioma',
    it: 'lingua originale|lingua',
    pl: 'język oryginału|język',
    ru: 'язык оригинала|язык документа|язык',
    ko: '원문 언어|언어|원어',
    zh: '原文语言|原始语言|语言|语种',
  },
  contents: {
    en: 'contents|content|document contents|available|this document contains|files|versions',
    de: 'inhalt|enthält|bestandteile|fassungen',
    fr: 'contenu|contient|contenus|versions',
    es: 'contenido|contenidos',
    it: 'contenuto|contenuti',
    pl: 'zawartość',
    ru: 'содержание|состав|содержит',
    ko: '내용|구성',
    zh: '内容|目录',
  },
  title: {
    en: 'title|document title',
    de: 'titel',
    fr: 'titre',
    es: 'título',
    it: 'titolo',
    ru: 'название|заглавие',
    ko: '제목',
    zh: '标题|题名',
  },
  date: {
    en: 'date|document date|date of document',
    de: 'datum',
    fr: 'date',
    es: 'fecha',
    it: 'data',
    ru: 'дата',
    ko: '날짜|일자',
    zh: '日期',
  },
  address: {
    en: 'permalink|url|address|link|persistent link|stable url|doi',
    de: 'permalink|adresse|dauerhafter link',
    fr: 'permalien|lien permanent|adresse',
    ru: 'постоянная ссылка|адрес',
  },
  credits: {
    en: `
      credits | credit | acknowledgements | acknowledgments | contributed by | contributor |
      contributors | translated by | translator | obtained by | transcribed by`,
    de: 'dank|danksagung|mitwirkende|übersetzer|übersetzt von|übersetzung von',
    fr: 'remerciements|crédits|traducteur|traduit par|traduction de',
    es: 'créditos|agradecimientos|traductor|traducido por',
    it: 'ringraziamenti|traduttore|tradotto da',
    ru: 'благодарности|переводчик|перевод',
  },
  rights: {
    en: 'rights|copyright|license|licence|terms of use|rights statement',
    de: 'rechte|lizenz|nutzungsbedingungen|urheberrecht',
    fr: "droits|licence|droits d'auteur|conditions d'utilisation",
    es: 'derechos|licencia',
    ru: 'права|лицензия|авторские права',
  },
  subjects: {
    en: 'subjects|subject|subjects discussed|keywords|topics|tags',
    de: 'schlagwörter|schlagworte|themen|stichwörter',
    fr: 'sujets|mots-clés|thèmes',
    es: 'temas|palabras clave',
    ru: 'ключевые слова|темы|предметы',
  },
  aside: {
    en: `
      document information | donors | donor | people mentioned | people | persons | places | countries |
      places mentioned | original archive | archive | repository | record id | document id | id | type |
      document type | original classification | original uploaded date | geographic | collection |
      collections | part of | associated people | associated places | associated topics | notes | note |
      download | related documents`,
    de: 'personen|orte|archiv|bestand|dokumenttyp|signatur|sammlung|anmerkungen|förderer',
    fr: 'personnes|lieux|archives|type|collection|notes|donateurs',
    ru: 'персоны|лица|места|архив|тип документа|коллекция|примечания',
  },
};

const kinds = new Map<string, { kind: SectionKind; languages: Set<string> }>();
for (const kind of [
  'citation',
  'summary',
  'language',
  'contents',
  'title',
  'date',
  'address',
  'credits',
  'rights',
  'subjects',
  'aside',
] as const) {
  for (const [folded, phrases] of phrasesOf(vocabularies[kind])) {
    const known = kinds.get(folded) ?? { kind, languages: new Set<string>() };
    for (const { language } of phrases) if (known.kind === kind) known.languages.add(language);
    kinds.set(folded, known);
  }
}

/** A label found on a line. `kind` is undefined for one that is in no vocabulary. */
export interface Label {
  readonly kind: SectionKind | undefined;
  /** The languages the label may be in. */
  readonly languages: ReadonlySet<string>;
  /** Where the label ends in the line's text, its colon included. What follows is the value's beginning. */
  readonly end: number;
  /** Whether it is set as a label: as a heading, in bold, or with a colon; else it is only a line with such words. */
  readonly set: boolean;
}

const none: ReadonlySet<string> = new Set<string>();
const shape = /^(?<words>[\p{L}\p{N}][^:：\r\n]{0,50}?)[ \t\u00a0]{0,3}(?<colon>[:：]|$)/u;

/** Reads a line as a label, alone or with its value behind a colon; undefined where it is none. */
export function labelOn(line: Line): Label | undefined {
  const found = shape.exec(line.text.length > 60 ? line.text.slice(0, 60) + '\n' : line.text);
  const words = found?.groups?.['words'];
  if (found === null || words === undefined) return undefined;
  const colon = found.groups?.['colon'] !== '';
  const alone = found[0].length === line.text.length;
  const dressed = line.level > 0 || line.emphasised;
  const known = kinds.get(fold(words));
  if (known !== undefined)
    return { kind: known.kind, languages: known.languages, end: found[0].length, set: dressed || colon };
  // A label that nobody listed is believed only where it stands alone, begins with a capital and has its colon.
  if (!alone || !colon || words.split(/\s+/u).length > 4 || !/^[\p{Lu}\p{Lo}]/u.test(words)) return undefined;
  return { kind: undefined, languages: none, end: found[0].length, set: true };
}
