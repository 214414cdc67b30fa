// What any engine must do with descriptions of names as records write them: they are public as long as an open record makes the name.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engines } from '../../src/compose.ts';
import type { AuthorityReference } from '../../src/model/authority-reference.ts';
import { AS_WRITTEN } from '../../src/model/name-reference.ts';
import { authority, entryVersion, idOf } from '../generators/entry.ts';
import { borderLetter } from '../generators/letter.ts';
import { versionOf } from '../temporary-archive.ts';
import type { Place } from './store.ts';

const at = '2026-05-12T10:00:00Z';
const said = { reason: 'by law', by: 'a', at };
const name = { format: AS_WRITTEN, key: 'Town archive|person|Petrova, Anna' };
const letter = idOf('letter');
const person = idOf('person');
const listed = idOf('listed');
const query = { page: 1, perPage: 1, besides: 0 };

export function impliedNamesContract(engine: string, place: () => Promise<Place>): void {
  describe(`descriptions of names as records write them, on ${engine}`, () => {
    let here: Place;
    let archive: Engines;
    beforeEach(async () => {
      here = await place();
      archive = await here.create();
      const { description, ...rest } = borderLetter('A letter');
      const mention = { id: 'n1', kind: 'person', label: 'Petrova, Anna', basis: 'written', certainty: 'certain', by: null } as const; // prettier-ignore
      const source = { ...description.source, publisher: 'Town archive' };
      const content = { ...rest, description: { ...description, source, names: [mention] } };
      expect(await archive.store.publish([versionOf(letter, content)])).toMatchObject({ ok: true });
      const described = authority('Petrova, Anna', { source: name });
      expect(await archive.store.publishEntries([entryVersion(person, described)])).toMatchObject({
        ok: true,
      });
    });
    afterEach(async () => {
      await archive.close();
      await here.remove();
    });

    async function isThere(reference: AuthorityReference, openOn: string | null): Promise<boolean> {
      const [resolved] = await archive.index.names.resolve([reference], openOn);
      const page = await archive.index.names.name(reference, { ...query, openOn });
      expect(page !== undefined).toBe(resolved !== null);
      return page !== undefined;
    }

    it('are there while the record is open, not while it is closed, and not once it is withdrawn', async () => {
      expect(await isThere({ id: person }, '2026-05-12')).toBe(true);
      const level = 'closed' as const;
      const policy = { record: letter, level, groups: [], until: '2027-01-01', ...said };
      await archive.store.setAccess(policy);
      expect(await isThere({ id: person }, '2026-05-12')).toBe(false);
      expect(await isThere({ id: person }, '2027-01-01')).toBe(true);
      await archive.store.withdraw({ record: letter, ...said });
      for (const reference of [name, { id: person }]) {
        expect(await isThere(reference, '2027-01-01')).toBe(false);
        expect(await isThere(reference, null)).toBe(true);
      }
    });

    it('are not shown on the page of what they were joined to either', async () => {
      const previous = await archive.store.entry(person);
      const joined = { id: listed, reason: 'the same clerk', by: 'archivist' };
      const content = authority('Petrova, Anna', { source: name, joined });
      await archive.store.publishEntries([
        entryVersion(listed, authority('Petrova, A. P.')),
        entryVersion(person, content, { previous, origin: 'edit' }),
      ]);
      const shown = async (openOn: string | null) =>
        (await archive.index.names.name({ id: listed }, { ...query, openOn }))?.authorities.map(
          ({ id }) => id,
        );
      expect(await shown('2026-05-12')).toEqual([listed, person]);
      await archive.store.withdraw({ record: letter, ...said });
      // Of what a list describes everything may be seen, though no record names it.
      expect(await shown('2026-05-12')).toEqual([listed]);
      expect(await shown(null)).toEqual([listed, person]);
    });
  });
}
