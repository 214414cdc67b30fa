// Whatever happens in an archive, it comes back from a copy: histories drawn at random.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { authority, entryVersion, idOf, unit } from '../generators/entry.ts';
import { generatedRecord } from '../generators/record.ts';
import { got, retitled, versionOf } from '../temporary-archive.ts';
import { everythingOf } from './everything.ts';
import { preservePlace } from './preserve-place.ts';

const runs = 4;
const by = 'director';
const kinds = ['publish', 'publish', 'publish', 'close', 'authority', 'unit', 'withdraw', 'withdraw-entry'] as const; // prettier-ignore
const step = fc.record({ kind: fc.constantFrom(...kinds), nth: fc.nat({ max: 3 }) });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does it, as far as it can be done just now. */
async function take(
  { archive }: Awaited<ReturnType<typeof preservePlace>>,
  { kind, nth: at }: Step,
  on: number,
): Promise<void> {
  const { id, content } = generatedRecord(77, at);
  if (kind === 'publish') {
    const previous = await archive.store.head(id);
    const file = got(await archive.blobs.put({ data: Buffer.from(`scan ${at} ${on % 3}`) }));
    const files = [{ name: `scan/${on % 2}.TXT`, ...file, mediaType: 'text/plain' }];
    const source = { ...content.description.source, files };
    const next = retitled({ ...content, description: { ...content.description, source } }, `Title ${on}`);
    await archive.store.publish([versionOf(id, next, { previous, note: `Step ${on}` })]);
  } else if (kind === 'close') {
    await setAccess(archive, {
      record: id,
      level: on % 2 === 0 ? 'closed' : 'public',
      reason: 'privacy',
      by,
    });
  } else if (kind === 'withdraw' || kind === 'withdraw-entry') {
    const record = kind === 'withdraw' ? id : idOf(`entry ${at}`);
    await withdrawRecord(archive, { record, reason: 'By order of a court', by });
  } else {
    const entry = idOf(`entry ${at}`);
    const previous = await archive.store.entry(entry);
    const said = kind === 'unit' ? unit(`ф. 1, д. ${at}`, `File ${on}`) : authority(`Person ${at}`, { notes: [{ language: 'en', text: `Step ${on}` }] }); // prettier-ignore
    await archive.store.publishEntries([entryVersion(entry, said, { previous })]);
  }
}

it(`an archive with any history comes back the same: ${runs} histories`, async () => {
  let lines = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
      const place = await preservePlace();
      try {
        const half = Math.floor(steps.length / 2);
        for (const [on, one] of steps.entries()) {
          if (on === half) expect(await place.ocfl('ocfl')).toEqual([]);
          await take(place, one, on);
        }
        expect(await place.ocfl('ocfl')).toEqual([]);
        const before = await everythingOf(place.archive);
        lines += before.log.length;
        expect(got(await place.restoreCopy('ocfl', 'restored'))).toMatchObject({ found: 0 });
        expect(await everythingOf(await place.open('restored'))).toEqual(before);
      } finally {
        await place.remove();
      }
    }),
    { numRuns: runs, seed: 7 },
  );
  expect(lines).toBeGreaterThan(runs * 4);
}, 120_000);
