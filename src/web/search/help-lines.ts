// What a reader may type, line by line, each with an example that runs. Where this archive has no word for one, a general one stands.
import type { SearchExamples } from '../../app/read/search-examples.ts';

export interface HelpLine {
  readonly q: string;
  readonly says: string;
}

export interface HelpSection {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly lines: readonly HelpLine[];
}

const quoted = (text: string): string => (/\s/u.test(text) ? `"${text}"` : text);

/** The beginning of a word, as long as it says something. */
const beginningOf = (word: string): string => word.slice(0, Math.max(4, Math.floor(word.length / 2)));

/** Systems whose names do not say where they are met, as reasons give them. */
export const spellings: readonly { readonly name: string; readonly says: string }[] = [
  {
    name: 'English press spelling',
    says: 'how English newspapers, memoirs and older printed editions spell Russian and Mongolian names, by habit and not by a library’s table: Vyshinsky for Вышинский, Choibalsan for Чойбалсан',
  },
  {
    name: 'mixed English spelling',
    says: 'a Korean name in letters of several systems at once, as the press and its bearers wrote it: Pak Heon-yeong for 박헌영',
  },
  {
    name: 'Soviet practical spelling',
    says: 'how Soviet documents of 1945 to 1960 write Korean names in Cyrillic, syllable by syllable: Пак Хен Ен for 박헌영',
  },
];

/** Everything that the help page lists. */
export function helpSections(of: SearchExamples): readonly HelpSection[] {
  const word = of.word ?? 'negotiations';
  const phrase = of.phrase ?? 'peace treaty';
  const [one = '', other = ''] = phrase.split(' ');
  const year = of.year ?? '1950';
  const person = of.person ?? 'Vyshinsky';
  return [
    {
      id: 'words',
      title: 'Words',
      lead: 'All words must be in a record: in its title, its original, a translation, an editor’s note or its description. Case, accents, apostrophes and hyphens of romanisation do not matter, nor do ё and е. Other forms of a word are found after the word itself. Where a word stands in almost no record, words a letter or two off are found too; they come last, and are marked inexact.',
      lines: [
        { q: word, says: 'the word, and after it other forms of it' },
        { q: `${one} ${other}`, says: 'both words, anywhere in a record' },
        {
          q: `"${phrase}"`,
          says: 'these words in this order, also over the end of a line or page, and over what an editor put between them',
        },
        { q: `"${phrase}"~5`, says: 'these words in any order, at most five others between them' },
        { q: `${one} OR ${other}`, says: 'either of the two' },
        { q: `${one} -${other}`, says: 'the first without the second' },
        { q: `(${one} OR ${other}) ${year}`, says: 'either of the two, and the year' },
        { q: `${beginningOf(word)}*`, says: 'every word that begins so' },
        { q: `=${word}`, says: 'the word as it is written, and no other form' },
      ],
    },
    {
      id: 'texts',
      title: 'In the original, or in the translation',
      lead: 'What an editor put in brackets counts to the text in which it stands, and is labelled: it is not in the original.',
      lines: [
        { q: `in:original ${word}`, says: 'only in an original' },
        { q: `in:translation ${word}`, says: 'only in a translation' },
        { q: `title:${word}`, says: 'only in a title' },
      ],
    },
    {
      id: 'names',
      title: 'Names',
      lead: 'A name is looked for as it is typed, then in the forms that this archive knows for it, then in forms that a named system of romanisation or transcription gives. The results list every form with its reason; each can be switched off. Two persons of one name stay two.',
      lines: [
        { q: person, says: 'the name, in any script or romanisation' },
        { q: `person:${quoted(person)}`, says: 'records that name this person' },
        { q: `from:${quoted(person)}`, says: 'records sent by this person' },
        { q: `to:${quoted(person)}`, says: 'records sent to this person' },
        { q: `place:${quoted(of.place ?? 'Moscow')}`, says: 'records of this place' },
        { q: `body:${quoted(of.body ?? 'Ministry of Foreign Affairs')}`, says: 'records of this body' },
        { q: `${person} forms:off`, says: 'the name only as it is written' },
      ],
    },
    {
      id: 'fields',
      title: 'Dates, marks, places of keeping',
      lead: 'A date may be written as in a document. Undated records answer to no date.',
      lines: [
        { q: `date:${year}`, says: 'of this year' },
        { q: `date:${year}-01..${year}-06`, says: 'from January to June of it' },
        { q: `date:..${year}`, says: 'until this year' },
        { q: `date:"12 May ${year}"`, says: 'of this day' },
        { q: `type:${of.type ?? 'telegram'}`, says: 'of this type' },
        { q: `lang:${of.language ?? 'ru'}`, says: 'with a text in this language' },
        { q: `mark:${quoted(of.mark ?? 'strictly secret')}`, says: 'that bear this mark' },
        { q: `collection:${quoted(of.collection ?? 'Letters')}`, says: 'of this collection' },
        { q: `repository:${quoted(of.repository ?? 'АВП РФ')}`, says: 'whose original lies there' },
        { q: 'ref:"059a/5a/11/3"', says: 'by reference code: whole, or its numbers alone' },
      ],
    },
  ];
}
