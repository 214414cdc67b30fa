// Exports of the whole archive that are more than a file for each record: each kind is a use case of its own.
import type { WholeExport } from './whole-export.ts';

/** By the name that --as gives. */
export const wholeExports: ReadonlyMap<string, () => Promise<WholeExport>> = new Map<
  string,
  () => Promise<WholeExport>
>([
  ['ocfl', async () => (await import('./export-ocfl.ts')).exportOcfl],
  ['bagit', async () => (await import('./export-bagit.ts')).exportBagit],
  ['site', async () => (await import('./export-site.ts')).exportSite],
  ['dump', async () => (await import('./export-dump.ts')).exportDump('dump')],
  ['jsonl', async () => (await import('./export-dump.ts')).exportDump('jsonl')],
  ['csv', async () => (await import('./export-dump.ts')).exportDump('csv')],
  ['ead3', async () => (await import('./export-catalogue.ts')).exportCatalogueAs('ead3')],
  ['eac-cpf', async () => (await import('./export-catalogue.ts')).exportCatalogueAs('eac-cpf')],
  ['corpus', async () => (await import('./export-dump.ts')).exportDump('corpus')],
]);
