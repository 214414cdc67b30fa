// A record as a PDF of facing pages: the original on the left, the translation on the right.
import type { CitationContext } from '../citation/formats.ts';
import type { ExportFormat } from '../port.ts';
import { printedRecord } from './record.ts';

/** `pdf`. Its one file are pages that whoever exports has still to set. A record without a text has none. */
export function printFormat({ archiveTitle, addressOf }: CitationContext): ExportFormat {
  return {
    name: 'pdf',
    title: 'PDF: original and translation on facing pages',
    mediaType: 'application/pdf',
    linked: true,
    serialise(record) {
      const { id } = record.manifest;
      const pages = printedRecord(record, { archiveTitle, address: addressOf(record) });
      if (pages !== undefined) return { files: [{ path: `${id}.pdf`, pages }], problems: [] };
      return {
        files: [],
        problems: [
          {
            code: 'no-text',
            severity: 'error',
            message: `Record ${id} has no text that could be printed.`,
            hint: 'Its description is in every other format.',
          },
        ],
      };
    },
  };
}
