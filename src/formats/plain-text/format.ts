// A record as readable plain text: head, then each text by block with folio marks, then corrections and what is missing.
import { walkBlocks } from '../../model/block.ts';
import type { Text } from '../../model/text.ts';
import type { ExportFormat, PublishedRecord } from '../port.ts';
import { printBlocks } from './body.ts';
import { printAbsences, printHead } from './head.ts';

const methods = {
  human: '',
  ocr: 'read by OCR',
  machine: 'made by a machine',
  revised: 'made by a machine and gone over by a person',
  'not-stated': '',
} as const;

/** «Transcription, ru, read by OCR, not checked», underlined. */
function titleOf({ id, kind, language, method, checked, credits }: Text): string {
  const who = credits.map(({ role, written }) => `${role} ${written}`);
  const words = [
    kind.charAt(0).toUpperCase() + kind.slice(1),
    language,
    methods[method],
    checked === false || (method === 'ocr' && checked !== true) ? 'not checked' : '',
    ...who,
    id,
  ].filter((part) => part !== '');
  const line = words.join(', ');
  return `${line}\n${'='.repeat(Math.min(line.length, 72))}`;
}

/** The texts above keep what was read; what it should say stands here. */
function correctionsOf(text: Text): string[] {
  return [...walkBlocks(text.blocks)].flatMap((block) =>
    block.spans.flatMap((span) => {
      if (span.type !== 'correction') return [];
      const why = [span.reason, span.by].filter((part) => part !== undefined && part !== null && part !== '');
      const reading = block.text.slice(span.start, span.end);
      return [
        `${block.id}: “${reading}” should read “${span.corrected}”${why.length === 0 ? '' : ` (${why.join('; ')})`}`,
      ];
    }),
  );
}

const legend =
  'What stands in ⟨ ⟩ is not the document’s own: folios, notes, and what the edition says is deleted, illegible or omitted.';

/** The whole record as text. What is said of the words stands in ⟨ ⟩; letters are the document's own, never normalised. */
export function printPlainText(record: PublishedRecord): string {
  const { description, texts } = record.content;
  const corrections = texts.flatMap(correctionsOf);
  const absences = printAbsences(description);
  const printed = texts.map((text) => `${titleOf(text)}\n\n${printBlocks(text.blocks, description.pages)}`);
  const head = printHead(record);
  const parts = [
    printed.some((words) => words.includes('⟨')) ? `${head}\n\n${legend}` : head,
    ...printed,
    corrections.length === 0 ? '' : `Corrections\n\n${corrections.join('\n')}`,
    absences === '' ? '' : `Missing\n\n${absences}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n\n')}\n`;
}

export const plainTextFormat: ExportFormat = {
  name: 'text',
  title: 'Plain text',
  mediaType: 'text/plain; charset=utf-8',
  serialise: (record) => ({
    files: [{ path: `${record.manifest.id}.txt`, data: printPlainText(record) }],
    problems: [],
  }),
};
