// The head of a generated page: date, title, and labelled sections, in the language of the page, some of them missing.
import type { Chunk, Layout } from './layout.ts';
import type { Day, Genre } from './lexicon.ts';
import type { Cast } from './people.ts';
import type { Random } from './random.ts';

export type PageTag = 'en' | 'de' | 'fr';

interface Words {
  /** Labels: the usual one, and others that sites use. */
  readonly citation: readonly string[];
  readonly summary: readonly string[];
  readonly language: readonly string[];
  readonly contents: readonly string[];
  readonly credits: readonly string[];
  readonly scan: string;
  readonly translation: string;
  readonly publishers: readonly string[];
  readonly months: readonly string[];
  readonly dates: (day: Day, month: string) => readonly string[];
  readonly titles: (word: string, from: string, to: string) => readonly string[];
  readonly summaries: (from: string, third: string, goal: string) => readonly string[];
  readonly thanks: string;
}

const words: Readonly<Record<PageTag, Words>> = {
  en: {
    citation: ['Citation', 'Citation', 'Suggested Citation', 'Cite as'],
    summary: ['Summary', 'Summary', 'Abstract', 'Description'],
    language: ['Original Language', 'Original Language', 'Language'],
    contents: ['Contents', 'Contents', 'Document Contents'],
    credits: ['Credits', 'Acknowledgements'],
    scan: 'Original Scan',
    translation: 'Translation',
    publishers: [
      'Kesten Digital Archive',
      'River History Digital Archive',
      'Online Archive of the Ferry Project',
    ],
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    dates: (day, month) => [`${month} ${day.day}, ${day.year}`, `${day.day} ${month} ${day.year}`],
    titles: (word, from, to) => [`${word}, ${from} to ${to}`, `${word} from ${from} to ${to}`],
    summaries: (from, third, goal) => [
      `${from} reports on a meeting with ${third}, in which the bridge and the ferry were discussed.`,
      `${from} asks for instructions. He describes what ${third} said about the mission to ${goal}, and why he did not reply.`,
    ],
    thanks: 'This document was made possible with support from the Friends of the River.',
  },
  de: {
    citation: ['Zitierweise', 'Quelle', 'Nachweis'],
    summary: ['Zusammenfassung', 'Regest'],
    language: ['Originalsprache', 'Sprache des Originals'],
    contents: ['Inhalt'],
    credits: ['Dank'],
    scan: 'Scan des Originals',
    translation: 'Übersetzung',
    publishers: ['Digitales Archiv Kesten', 'Online-Edition zur Flußkommission'],
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
    dates: (day, month) => [`${day.day}. ${month} ${day.year}`],
    titles: (word, from, to) => [`${word}, ${from} an ${to}`, `${word} von ${from} an ${to}`],
    summaries: (from, third) => [
      `${from} berichtet über ein Gespräch mit ${third}, in dem die Brücke besprochen wurde.`,
    ],
    thanks: 'Die Veröffentlichung wurde von den Freunden des Flusses unterstützt.',
  },
  fr: {
    citation: ['Citation', 'Référence'],
    summary: ['Résumé'],
    language: ['Langue originale', 'Langue de l’original'],
    contents: ['Contenu'],
    credits: ['Remerciements'],
    scan: 'Numérisation de l’original',
    translation: 'Traduction',
    publishers: ['Archives numériques de Kesten'],
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
    dates: (day, month) => [`${day.day} ${month} ${day.year}`],
    titles: (word, from, to) => [`${word}, ${from} à ${to}`, `${word} de ${from} à ${to}`],
    summaries: (from, third) => [
      `${from} rend compte d’un entretien avec ${third}, au cours duquel on a parlé du pont.`,
    ],
    thanks: 'Ce document a été publié avec l’aide des Amis du fleuve.',
  },
};

export interface HeadPlan {
  readonly page: PageTag;
  readonly day: Day;
  readonly genre: Genre;
  readonly cast: Cast;
  readonly originalName: string;
  readonly translationNames: readonly string[];
  readonly hasOriginal: boolean;
  readonly holdings: readonly string[];
  /** A citation that names the leaves cannot be missing from a page whose facts rest on it. */
  readonly needsCitation: boolean;
}

/** Makes the head, and says what of it is there to be found. */
export function headOf(random: Random, layout: Layout, plan: HeadPlan) {
  const own = words[plan.page];
  const [from, to] = [plan.cast.from[plan.page], plan.cast.to[plan.page]];
  const date = random.pick(own.dates(plan.day, own.months[plan.day.month - 1] ?? ''));
  const title = random.pick(own.titles(plan.genre.word, from, to));
  const address = random.chance(0.8)
    ? `https://archive.example.org/document/${random.int(1000, 250000)}`
    : undefined;
  const hasCitation = plan.needsCitation || random.chance(0.9);
  const summary = random.chance(0.85)
    ? random.pick(own.summaries(from, plan.cast.third[plan.page], plan.cast.goal[plan.page]))
    : undefined;
  const quote = random.pick([
    ['"', '"'],
    ['“', '”'],
    ['«', '»'],
  ] as const);
  const citation = [
    `${quote[0]}${title}${quote[1]}`,
    date,
    random.pick(own.publishers),
    plan.holdings.join(random.pick(['; and ', '; '])),
  ];
  const cited = citation.filter((part) => part !== '').join(', ');
  const link = address === undefined ? [] : [layout.markdown ? `<${address}>` : address];

  const sections: [string, string[]][] = [];
  if (hasCitation) sections.push([random.pick(own.citation), [cited, ...link]]);
  if (summary !== undefined) sections.push([random.pick(own.summary), [summary]]);
  if (random.chance(0.15)) sections.push([random.pick(own.credits), [own.thanks]]);
  // Without an original beside it, only this section can say that the text is a translation.
  if (!plan.hasOriginal || random.chance(0.85))
    sections.push([random.pick(own.language), [plan.originalName]]);
  if (random.chance(0.85)) {
    const scan = plan.hasOriginal || random.chance(0.5) ? [own.scan] : [];
    const contents = [...scan, ...plan.translationNames.map((name) => `${own.translation} - ${name}`)];
    if (contents.length > 0) sections.push([random.pick(own.contents), contents]);
  }
  const ordered = random.chance(0.15) ? random.some(sections, sections.length) : sections;

  const chunks: Chunk[] = [];
  if (!hasCitation || random.chance(0.9)) chunks.push([layout.markdown ? `## **${date}**` : date]);
  if (!hasCitation || random.chance(0.9)) chunks.push([layout.markdown ? `### **${title}**` : title]);
  for (const [label, value] of ordered) chunks.push(...sectionOf(layout, label, value));
  return { chunks, title, from, to, summary, address: hasCitation ? address : undefined };
}

function sectionOf(layout: Layout, label: string, value: readonly string[]): Chunk[] {
  if (layout.labels === 'inline') return [[`${label}: ${value[0] ?? ''}`, ...value.slice(1)]];
  if (layout.labels === 'markdown') return [[`#### **${label}:**`], value];
  if (layout.labels === 'hashes') return [[`### ${label}`], value];
  return [[`${label}:`], value];
}
