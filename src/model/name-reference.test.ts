// Under which reference a name goes that nobody has identified.
import { describe, expect, it } from 'vitest';
import { borderLetter } from '../../test/generators/letter.ts';
import type { RecordName } from './agent.ts';
import type { Description } from './description.ts';
import { asWritten, nameReference } from './name-reference.ts';

const name: RecordName = {
  id: 'n1',
  kind: 'person',
  label: 'Roux',
  basis: 'written',
  certainty: 'certain',
  by: null,
};
const source = { format: 'tei', key: 'dykes2#d4', files: [] };

/** The parts of the reference of one name in a letter with this source and place. */
function partsOf(change: Partial<Description>) {
  const reference = nameReference({ ...borderLetter('').description, ...change }, name);
  return 'key' in reference ? asWritten(reference.key) : undefined;
}

describe('a name that nobody has identified', () => {
  it('is one within an edition, and another in the next volume of the same publisher', () => {
    const published = { ...source, publisher: 'Office of the dykes' };
    const [first, second] = ['dykes1', 'dykes2'].map((key) =>
      partsOf({ source: published, within: { format: 'tei', key, order: 1, path: [] } }),
    );
    expect(first).toEqual({ scope: 'dykes1', kind: 'person', label: 'Roux' });
    expect(second).toEqual({ scope: 'dykes2', kind: 'person', label: 'Roux' });
  });

  it('of a place is one for all volumes of a publisher', () => {
    const { description } = borderLetter('');
    const published = { ...source, publisher: 'Office of the dykes' };
    const references = ['dykes1', 'dykes2'].map((key) =>
      nameReference(
        { ...description, source: published, within: { format: 'tei', key, order: 1, path: [] } },
        { ...name, kind: 'place' },
      ),
    );
    expect(references[0]).toEqual(references[1]);
  });

  it('is one for a publisher outside of editions, and for a format where no publisher is known', () => {
    expect(partsOf({ source: { ...source, publisher: 'A | press' } })?.scope).toBe('A | press');
    expect(partsOf({ source })?.scope).toBe('tei');
  });

  it('keeps a bar in any scope apart from those between the parts', () => {
    const within = { format: 'tei', key: 'a|person|b%', order: 1, path: [] };
    expect(partsOf({ source, within })).toEqual({ scope: 'a|person|b%', kind: 'person', label: 'Roux' });
  });
});
