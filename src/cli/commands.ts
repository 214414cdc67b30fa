// The commands, in the order in which the help lists them. What a command does is loaded when a call names it: the others would
// only keep that one waiting.
import type { CommandDefinition } from './command.ts';

export interface Listed {
  readonly name: string;
  readonly summary: string;
  load(): Promise<CommandDefinition<object>>;
}

export const commands: readonly Listed[] = [
  {
    name: 'demo',
    summary: 'make the sample archive, if it is not there, and serve it',
    load: async () => (await import('./demo.ts')).demo,
  },
  { name: 'init', summary: 'make a new, empty archive', load: async () => (await import('./init.ts')).init },
  {
    name: 'serve',
    summary: 'serve the archive as a web site',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'import',
    summary: 'read files and folders into the archive; repeatable without doubles',
    load: async () => (await import('./import.ts')).importRecords,
  },
  { name: 'show', summary: 'one record', load: async () => (await import('./show.ts')).show },
  {
    name: 'search',
    summary: 'the records that answer a query, with their best passages and why they were found',
    load: async () => (await import('./search.ts')).search,
  },
  {
    name: 'ocr',
    summary: 'read page images by a machine: a first transcription of records, or the text of plain files',
    load: async () => (await import('./ocr.ts')).ocr,
  },
  {
    name: 'align',
    summary:
      'which sentence of a translation stands for which of its original; of records, or of two plain files',
    load: async () => (await import('./align.ts')).align,
  },
  {
    name: 'review',
    summary:
      'what in a translation deserves a second look: what is missing, and figures, names and terms that differ',
    load: async () => (await import('./review.ts')).review,
  },
  {
    name: 'export',
    summary: 'write records as files',
    load: async () => (await import('./export.ts')).exportRecords,
  },
  {
    name: 'dump',
    summary: 'make the downloads of the whole archive that the server offers under /data',
    load: async () => (await import('./dump.ts')).dump,
  },
  {
    name: 'parse',
    summary: 'what Verno understands by a printed date, a reference code or a query',
    load: async () => (await import('./parse.ts')).parse,
  },
  {
    name: 'names',
    summary: 'the forms of a name in other scripts; the names of a list that may be the same',
    load: async () => (await import('./names.ts')).names,
  },
  {
    name: 'check',
    summary: 'verify every hash, reference and derivation, and name what is wrong',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'rebuild',
    summary: 'make the index and caches anew from the records',
    load: async () => (await import('./rebuild.ts')).rebuild,
  },
  {
    name: 'access',
    summary: 'open a record to readers, or close it, for good or until a day',
    load: async () => (await import('./access.ts')).access,
  },
  {
    name: 'withdraw',
    summary: 'take a published record, authority or unit away for good; its address then says when and why',
    load: async () => (await import('./withdraw.ts')).withdraw,
  },
  {
    name: 'authority',
    summary:
      'persons, bodies, places, terms: find them by name, show one, propose joins, join two, split them, or tell them apart',
    load: async () => (await import('./authority.ts')).authority,
  },
  {
    name: 'withdrawals',
    summary: 'list what was withdrawn, opened or closed, as lines of JSON for verno restore --withdrawals',
    load: async () => (await import('./withdrawals.ts')).withdrawals,
  },
  {
    name: 'backup',
    summary: 'write the whole archive to one file, while it is served and imported into',
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: 'make an archive from a backup, in a folder that is empty or not there yet',
    load: async () => (await import('./restore.ts')).restore,
  },
  { name: 'stats', summary: 'figures of the archive', load: async () => (await import('./stats.ts')).stats },
];
