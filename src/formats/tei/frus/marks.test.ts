// Marks that a source note states.
import { describe, expect, it } from 'vitest';
import { marksInNote, marksOf } from './marks.ts';

const inNote = (note: string): string[] =>
  marksInNote(note, [], 'en', 'bridge1007').map(({ kind, written }) => `${kind}: ${written}`);

describe('a source note', () => {
  it('states secrecy and handling, each as written, by the edition', () => {
    const note =
      'Source: Archive of the Commission, f. 3, d. 17. Secret; Priority; Limit Distribution. Drafted by Ilves.';
    expect(inNote(note)).toEqual(['secrecy: Secret', 'handling: Priority', 'handling: Limit Distribution']);
    const [mark] = marksInNote(note, [], 'en', 'bridge1007');
    expect(mark).toMatchObject({ id: 'm1', normalised: 'secret', by: 'bridge1007', basis: 'written' });
  });

  it('states none where the words only begin so, or say that there is none', () => {
    expect(inNote('Source: Archive. Secret papers of the ferrymen. Confidential to the reeve.')).toEqual([]);
    expect(inNote('Source: Archive. No classification marking.')).toEqual([]);
    expect(inNote('')).toEqual([]);
  });

  it('does not tell again what the document itself bears', () => {
    const line = { id: 'b1', kind: 'opener', text: 'secret', segments: [], spans: [] } as const;
    const own = marksOf([{ ...line, segments: [], spans: [] }], 'en');
    expect(marksInNote('Archive. Secret; Niact.', own, 'en', 'bridge1007')).toMatchObject([
      { id: 'm2', kind: 'handling', written: 'Niact' },
    ]);
  });
});
