// BibTeX: an entry that BibLaTeX reads whole, and classic BibTeX prints without losing code, edition or address.
import { withWords, type CslItem } from './csl.ts';
import { languageName } from './credit.ts';
import { mapToBibtex } from './library.ts';
import { documentOf } from './edition.ts';
import type { Reference } from './reference.ts';

// Braces must balance even where TeX would take them as escaped, so they are named. The rest would be read as ligatures or blanks.
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  '|': '\\textbar{}',
};

/** A string as LaTeX, in the letters it is written in. */
export function escapeLatex(text: string): string {
  return text
    .replaceAll(/[\\{}<>~^"`|]/g, (character) => escapes[character] ?? character)
    .replaceAll(/[&%$#_]/g, '\\$&')
    .replaceAll(/([-',])(?=\1)/g, '$1{}');
}

/** A URL between braces: only what would end the field or open another is percent-encoded. */
function safeUrl(url: string): string {
  return url.replaceAll(/[{}\\\s]/g, encodeURIComponent);
}

/**
 * One BibTeX entry. `date` is EDTF, as BibLaTeX wants it (levels 0 and 1), beside `year` and `month` for classic styles; `note` holds
 * codes and edition in words, since classic styles print it and know no field for either; `library` holds the codes.
 */
export function printBibtex(reference: Reference): string {
  const { item, date, location, edition: printed, archiveTitle } = reference;
  const { type, properties } = mapToBibtex(withWords(item, escapeLatex));
  const {
    date: _,
    note: __,
    language: ___,
    url: ____,
    location: _____,
    chapter: ______,
    ...mapped
  } = properties;
  const edition = [`in ${archiveTitle}`, ...credited(item), `version ${item.version}`].join(', ');
  const notes = [
    ...(printed === undefined ? [] : [date?.words ?? 'n.d.', ...documentOf(printed.number)]),
    ...(location === '' ? [] : [location]),
    edition,
  ];
  const fields: Record<string, string> = {
    ...Object.fromEntries(
      Object.entries(mapped).map(([name, value]) => [name, wholeTitle(name, value, item)]),
    ),
    ...(printed === undefined ? dateFields(date) : editionFields(reference)),
    ...(location === '' ? {} : { library: escapeLatex(location) }),
    note: escapeLatex(notes.join('; ')),
    ...(item.language === undefined ? {} : { language: languageNames(item.language) }),
    ...(item.URL === undefined ? {} : { url: safeUrl(item.URL) }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  const kind = printed === undefined ? (item.author === undefined ? 'misc' : type) : 'incollection';
  return `@${kind}{${item.id},\n${lines.join('')}}\n`;
}

/** Titles stand in braces of their own: as they are written, whatever a style does to the case of titles. */
function wholeTitle(name: string, value: string, item: CslItem): string {
  const titles: Readonly<Record<string, string | undefined>> = {
    title: item.title,
    booktitle: item['container-title'],
    origtitle: item['original-title'],
  };
  const title = titles[name];
  return title === undefined ? value : `{${escapeLatex(title)}}`;
}

function credited(item: CslItem): string[] {
  if (item.note !== undefined) return [item.note];
  const names = (item.translator ?? []).map(({ literal }) => literal);
  return names.length === 0 ? [] : [`trans. ${names.join(' and ')}`];
}

/** The edition's year stands as the entry's, the document's own date as the original's; `address` is the place for classic styles. */
function editionFields({ item, date, edition }: Reference): Record<string, string> {
  const place = item['publisher-place'];
  return {
    ...(edition?.year === undefined ? { year: 'n.d.' } : { date: edition.year, year: edition.year }),
    ...(date === undefined || isBeyondBiblatex(date.edtf) ? {} : { origdate: date.edtf }),
    ...(item.page === undefined ? {} : { pages: escapeLatex(item.page).replaceAll('-', '--') }),
    ...(place === undefined ? {} : { address: escapeLatex(place) }),
  };
}

function languageNames(tags: string): string {
  return escapeLatex(tags.split(', ').map(languageName).join(' and '));
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Whether BibLaTeX, which reads levels 0 and 1, does not know a form of EDTF. */
function isBeyondBiblatex(edtf: string): boolean {
  return /[[\]{}X]|^Y|[?~%](?=.)/.test(edtf);
}

function dateFields(date: Reference['date']): Record<string, string> {
  if (date === undefined) return { year: 'n.d.' };
  const [start, end] = date.csl['date-parts'] ?? [];
  const whole = date.csl.circa === true || end !== undefined || start === undefined;
  const month = whole ? undefined : months[(start[1] ?? 0) - 1];
  return {
    ...(isBeyondBiblatex(date.edtf) ? {} : { date: date.edtf }),
    year: escapeLatex(whole ? date.words : String(start[0])),
    ...(month === undefined ? {} : { month }),
    ...(month === undefined || start?.[2] === undefined ? {} : { day: String(start[2]) }),
  };
}
