// What some vocabularies of the record are called in English: on its page, and in what is made of it for others' viewers.
import type { AgentRole } from './agent.ts';
import type { AbsenceKind } from './exemplar.ts';
import type { BracketKind, SpanOf } from './span.ts';
import type { TextMethod } from './text.ts';

/** The parts in which persons, bodies and places stand in a record. */
export const roleLabels: Readonly<Record<AgentRole | 'written-at' | 'sent-to' | 'about', string>> = {
  from: 'From',
  to: 'To',
  'copy-to': 'Copy to',
  present: 'Present',
  author: 'Author',
  signatory: 'Signed by',
  certifier: 'Certified by',
  translator: 'Translator',
  transcriber: 'Transcriber',
  editor: 'Editor',
  interpreter: 'Interpreter',
  recorder: 'Recorded by',
  contributor: 'Contributor',
  donor: 'Donor',
  publisher: 'Publisher',
  other: 'In another role',
  'written-at': 'Written at',
  'sent-to': 'Sent to',
  about: 'About',
};

/** What became of a page, after its folio: "152 (lost)". */
export const absenceNames: Readonly<Record<AbsenceKind, string>> = {
  lost: 'lost',
  'not-imaged': 'not imaged',
  'not-transcribed': 'not transcribed',
  illegible: 'illegible',
  omitted: 'omitted by the editor',
  'not-declassified': 'not declassified',
};

/** The key's words for each kind of bracket, and the siglum that stands at the bracket itself. */
export const bracketLabels: Readonly<
  Record<BracketKind, { readonly name: string; readonly siglum: string }>
> = {
  office: { name: 'office or function', siglum: 'off.' },
  'variant-name': { name: 'another form of the name', siglum: 'var.' },
  expansion: { name: 'expansion of an abbreviation', siglum: 'exp.' },
  gloss: { name: 'explanation of a word', siglum: 'gl.' },
  'translators-note': { name: 'translator’s note', siglum: 'tr.' },
  supplied: { name: 'supplied by an editor', siglum: 'suppl.' },
  illegible: { name: 'illegible', siglum: 'illeg.' },
  omitted: { name: 'omitted', siglum: 'om.' },
  'not-declassified': { name: 'not declassified', siglum: 'n. decl.' },
  sic: { name: 'so in the document', siglum: '' },
  unknown: { name: 'of a kind not known', siglum: '?' },
};

/** What stands for words that are not there: what became of them, and how much there was. */
export function gapLabel({ kind, extent }: SpanOf<'bracket'>): string {
  const { name } = bracketLabels[kind];
  return extent === undefined || extent === '' ? name : `${name}: ${extent}`;
}

/** How a text came about, in words. */
export const methodLabels: Readonly<Record<TextMethod, string>> = {
  human: 'made by a person',
  ocr: 'read by OCR',
  machine: 'made by a machine',
  revised: 'made by a machine, revised by a person',
  'not-stated': 'how it was made: not stated',
};
