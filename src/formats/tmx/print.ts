// Translation memory, TMX 1.4b (LISA, 2005): pairs of passages for translators' programs.
import { printXml, type Printable } from '../xml/print.ts';

/** One pair. `id` names it where it comes from; `note` says what is to be known of it. */
export interface MemoryPair {
  readonly source: string;
  readonly target: string;
  readonly id?: string;
  readonly note?: string;
  /** Where its sides are in others than the memory. */
  readonly languages?: { readonly source: string; readonly target: string };
}

/** Pairs of one language with another, BCP 47. */
export interface Memory {
  readonly source: string;
  readonly target: string;
  readonly pairs: readonly MemoryPair[];
}

/** A document of TMX 1.4, in UTF-8. Several memories may stand in one; the header names the source language where they have the same. */
export function printTmx(memories: readonly Memory[], version: string): string {
  const sources = new Set(memories.map(({ source }) => source));
  const [only = 'und'] = sources;
  const header = memoryHeader(sources.size === 1 ? only : '*all*', version);
  const units = memories.flatMap(({ source, target, pairs }) =>
    pairs.map((pair): Printable => ({
      name: 'tu',
      attributes: { tuid: pair.id, srclang: pair.languages?.source ?? source },
      children: [
        ...(pair.note === undefined ? [] : [{ name: 'note', text: pair.note }]),
        variant(pair.languages?.source ?? source, pair.source),
        variant(pair.languages?.target ?? target, pair.target),
      ],
    })),
  );
  const body: Printable = { name: 'body', children: units };
  return printXml({ name: 'tmx', attributes: { version: '1.4' }, children: [header, body] });
}

/** The header of a document with so many source languages: one, or `*all*`. */
export function memoryHeader(source: string, version: string): Printable {
  return {
    name: 'header',
    attributes: {
      creationtool: 'Verno',
      creationtoolversion: version,
      segtype: 'sentence',
      'o-tmf': 'verno',
      adminlang: 'en',
      srclang: source,
      datatype: 'plaintext',
    },
  };
}

/** One side of a unit. */
export function variant(language: string, text: string): Printable {
  return { name: 'tuv', attributes: { 'xml:lang': language }, children: [{ name: 'seg', text }] };
}
