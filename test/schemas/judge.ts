// Judging XML by a schema: libxml2, which knows nothing of this project, reads a RELAX NG grammar and the documents.
import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/** Everything that is wrong with any of the documents by the grammar of that name in this folder; empty where all are valid. */
export async function faultsBy(grammar: string, documents: readonly string[]): Promise<string[]> {
  const { errors, valid } = await validateXML({
    xml: documents.map((contents, at) => ({ fileName: `document-${at}.xml`, contents })),
    schema: [readFileSync(new URL(grammar, import.meta.url), 'utf8')],
    extension: 'relaxng',
    maxMemoryPages: 16_384,
  });
  const faults = errors.map(({ rawMessage }) => rawMessage);
  return valid ? faults : faults.length > 0 ? faults : ['not valid'];
}
