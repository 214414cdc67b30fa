// The one place that calls the citation libraries, with what they return checked.
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { z } from 'zod';
import { withWords, type CslItem } from './csl.ts';
import { styleXml } from './style.ts';

const styleName = 'verno';
plugins.config.get('@csl').styles.add(styleName, styleXml);
// Otherwise the library deletes every letter that LaTeX has no command for, Cyrillic first.
plugins.config.get('@bibtex').format.asciiOnly = false;

const BibtexSchema = z.tuple([z.object({ type: z.string(), properties: z.record(z.string(), z.string()) })]);
/** An entry as the library maps it: BibLaTeX fields by name, values as they will stand between braces. */
export type BibtexEntry = z.infer<typeof BibtexSchema>[0];

const RisSchema = z.tuple([z.record(z.string(), z.union([z.string(), z.array(z.string())]))]);
/** An entry as the library maps it: RIS tags, repeated ones as a list. */
export type RisEntry = z.infer<typeof RisSchema>[0];

function format(item: CslItem, name: string, options: Readonly<Record<string, unknown>>): unknown {
  return new Cite(item, { generateGraph: false }).format(name, options);
}

// Markup of CSL in a title ("<i>") would be obeyed and vanish; a title is words alone. These stand in for "<" and "&",
// and are not in use in any text (Unicode 2.0, private use).
const literal: ReadonlyMap<string, string> = new Map([
  ['<', '\uE00A'],
  ['&', '\uE00B'],
]);

function shield(words: string): string {
  let out = words;
  for (const [character, stand] of literal) out = out.replaceAll(character, stand);
  return out;
}

function unshielded(text: string): string {
  let out = text;
  for (const [character, stand] of literal) out = out.replaceAll(stand, character);
  return out.trim();
}

/** A full note, as plain text with a full stop. */
export function setNote(item: CslItem): string {
  const options = { template: styleName, lang: 'en-US', format: 'text' };
  return unshielded(z.string().parse(format(withWords(item, shield), 'citation', options)));
}

/** A bibliography entry, as plain text with a full stop. */
export function setBibliography(item: CslItem): string {
  const options = { template: styleName, lang: 'en-US', format: 'text' };
  return unshielded(z.string().parse(format(withWords(item, shield), 'bibliography', options)));
}

/** The item in BibLaTeX's fields. Values are not escaped: hand over an item whose strings are LaTeX already. */
export function mapToBibtex(item: CslItem): BibtexEntry {
  return BibtexSchema.parse(format(item, 'biblatex', { format: 'object' }))[0];
}

/** The item in RIS tags. */
export function mapToRis(item: CslItem): RisEntry {
  return RisSchema.parse(format(item, 'ris', { format: 'object' }))[0];
}

/** CSL-JSON: an array with the one item. */
export function printCslJson(item: CslItem): string {
  return z.string().parse(format(item, 'data', { format: 'text' }));
}
