// Things of schema.org as JSON-LD: their shape, the words that they are made of, and how they stand within a page.
import type { LocalText } from '../../model/language.ts';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A thing, by properties of schema.org; what is undefined is left out when it is written. */
export interface Thing {
  readonly [property: string]: Json | undefined;
}

/** Words in their language; a bare string where nobody knows it. */
export function inLanguage(text: string, language: string | undefined): Json {
  return language === undefined || language === 'und'
    ? text
    : { '@value': text, '@language': language.toLowerCase() };
}

export function localTexts(texts: readonly LocalText[]): Json | undefined {
  return unlessNone(texts.map(({ text, language }) => inLanguage(text, language)));
}

/** One of a list by itself, several as a list, and none as nothing at all. */
export function unlessNone(list: readonly Json[]): Json | undefined {
  return list.length > 1 ? list : list[0];
}

/**
 * A date of EDTF: a plain year, month or day as it stands, which is ISO 8601 too; any other with the type that the Library of Congress gave
 * EDTF, so that nobody takes a doubt for a day.
 */
export function dateValue(edtf: string): Json {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(edtf) && !/^\d{4}-[2-9]/.test(edtf)
    ? edtf
    : { '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': edtf };
}

/** The thing as a document of its own. */
export function asDocument(thing: Thing): string {
  return `${JSON.stringify(withContext(thing), null, 2)}\n`;
}

/**
 * The thing as the content of a `script` element of a page: no sign of it can end the element or begin a comment (HTML, 4.12.1.3),
 * and those that some parsers take for line ends are escaped too. It is JSON still.
 */
export function asScript(thing: Thing): string {
  return JSON.stringify(withContext(thing)).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function withContext(thing: Thing): Thing {
  return { '@context': 'https://schema.org', ...thing };
}
