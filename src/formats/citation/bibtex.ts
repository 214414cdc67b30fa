// BibTeX: an entry that BibLaTeX reads whole, and classic BibTeX prints without losing code, edition or address.
import { withWords, type CslItem } from './csl.ts';
import { languageName } from './credit.ts';
import { mapToBibtex } from './library.ts';
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
export function printBibtex({ item, date, location }: Reference): string {
  const { type, properties } = mapToBibtex(withWords(item, escapeLatex));
  const { date: _, note: __, language: ___, url: ____, ...mapped } = properties;
  const edition = [`in ${item['container-title']}`, ...credited(item), `version ${item.version}`].join(', ');
  const fields: Record<string, string> = {
    ...Object.fromEntries(
      Object.entries(mapped).map(([name, value]) => [name, wholeTitle(name, value, item)]),
    ),
    ...dateFields(date),
    ...(location === '' ? {} : { library: escapeLatex(location) }),
    note: escapeLatex(location === '' ? edition : `${location}; ${edition}`),
    ...(item.language === undefined ? {} : { language: languageNames(item.language) }),
    url: safeUrl(item.URL),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${item.author === undefined ? 'misc' : type}{${item.id},\n${lines.join('')}}\n`;
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

function languageNames(tags: string): string {
  return escapeLatex(tags.split(', ').map(languageName).join(' and '));
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

function dateFields(date: Reference['date']): Record<string, string> {
  if (date === undefined) return { year: 'n.d.' };
  const [start, end] = date.csl['date-parts'] ?? [];
  const beyondBiblatex = /[[\]{}X]|^Y|[?~%](?=.)/.test(date.edtf);
  const whole = date.csl.circa === true || end !== undefined || start === undefined;
  const month = whole ? undefined : months[(start[1] ?? 0) - 1];
  return {
    ...(beyondBiblatex ? {} : { date: date.edtf }),
    year: escapeLatex(whole ? date.words : String(start[0])),
    ...(month === undefined ? {} : { month }),
    ...(month === undefined || start?.[2] === undefined ? {} : { day: String(start[2]) }),
  };
}
