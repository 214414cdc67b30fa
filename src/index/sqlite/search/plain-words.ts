// The words of a record by the plainest rules: stands in until the analysis of texts is there.
import { walkBlocks } from '../../../model/block.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { SearchField } from '../../search.ts';

export const GAP = '\u0000';

export interface FieldWords {
  readonly fields: Readonly<Record<SearchField, readonly string[]>>;
  readonly stems: readonly (readonly [form: string, key: string])[];
}

const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const joined = (list: readonly string[]): string[] => list.flatMap((text) => [...words(text), GAP]);

export function wordsIn({ description, texts }: RecordContent): FieldWords {
  const of = (kinds: readonly string[]): string[] =>
    joined(
      texts
        .filter(({ kind }) => kinds.includes(kind))
        .flatMap(({ blocks }) => [...walkBlocks(blocks)].map(({ text }) => text)),
    );
  return {
    fields: {
      title: joined(description.titles.map(({ text }) => text)),
      original: of(['transcription']),
      translation: of(['translation']),
      notes: joined([...description.summaries, ...description.notes].map(({ text }) => text)),
      description: joined([...description.agents, ...description.places].map(({ written }) => written)),
    },
    stems: [],
  };
}
