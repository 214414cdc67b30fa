// The citation formats as the export seam takes them: where a record's address is, the caller knows.
import type { ExportFormat, PublishedRecord } from '../port.ts';
import { cite, type Citation } from './cite.ts';

/** What every citation of an archive needs: its title, and the address of a version. */
export interface CitationContext {
  readonly archiveTitle: string;
  readonly addressOf: (record: PublishedRecord) => string | undefined;
}

interface Kind {
  readonly name: string;
  readonly title: string;
  readonly mediaType: string;
  readonly extension: string;
  readonly print: (citation: Citation) => string;
}

const kinds: readonly Kind[] = [
  {
    name: 'citation',
    title: 'Citation: note and bibliography entry (Chicago)',
    mediaType: 'text/plain; charset=utf-8',
    extension: 'citation.txt',
    print: ({ note, bibliography }) => `${note}\n\n${bibliography}\n`,
  },
  {
    name: 'bibtex',
    title: 'BibTeX',
    mediaType: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
    print: ({ bibtex }) => bibtex,
  },
  {
    name: 'ris',
    title: 'RIS',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    extension: 'ris',
    print: ({ ris }) => ris,
  },
  {
    name: 'csl-json',
    title: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'csl.json',
    print: ({ cslJson }) => `${cslJson}\n`,
  },
];

/** `citation`, `bibtex`, `ris` and `csl-json`, each one file for a record. */
export function citationFormats({ archiveTitle, addressOf }: CitationContext): readonly ExportFormat[] {
  return kinds.map(({ name, title, mediaType, extension, print }) => ({
    name,
    title,
    mediaType,
    serialise: (record) => {
      const citation = cite(record, { address: addressOf(record), archiveTitle });
      return { files: [{ path: `${record.manifest.id}.${extension}`, data: print(citation) }], problems: [] };
    },
  }));
}
