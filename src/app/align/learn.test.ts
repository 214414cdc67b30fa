// What an archive teaches goes with its records: a withdrawal at any moment leaves no word of them in a lexicon.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paragraph, recordOf, textOf } from '../../../test/generators/sentences.ts';
import { testArchive, type TestArchive } from '../../../test/scenarios/archive.ts';
import type { RecordContent } from '../../model/record.ts';
import { learnLexicons } from './learn.ts';

const signal = new AbortController().signal;
let archive: TestArchive;
let id: string;

const pairOf = (language: string, sentences: readonly string[], english: readonly string[]): RecordContent =>
  recordOf(
    [
      textOf('transcription', language, [paragraph('t1', sentences, { id: 't1.b1' })]),
      textOf('translation', 'en', [paragraph('t2', english, { id: 't2.b1' })], { of: 't1' }),
    ],
    { source: { format: 'test', key: language, files: [] }, languages: [language, 'en'] },
  );

beforeEach(async () => {
  archive = await testArchive();
  await archive.publish(
    'german',
    pairOf('de', ['Das Eis brach am 12. April 1950.'], ['The ice broke on 12 April 1950.']),
  );
  id = await archive.publish(
    'russian',
    pairOf('ru', ['Лёд тронулся 12 апреля 1950.'], ['The ice broke up on 12 April 1950.']),
  );
});
afterEach(async () => archive.remove());

const files = async (): Promise<string[]> => readdir(join(archive.dir, 'cache', 'lexicon')).catch(() => []);

/** The archive, in which the record is withdrawn just before withdrawals are counted for the nth time. */
function withdrawnAt(turn: number): TestArchive {
  const { store } = archive;
  let turns = 0;
  return {
    ...archive,
    store: {
      ...store,
      stats: async (...asked) => {
        turns += 1;
        if (turns === turn)
          await store.withdraw({
            record: id,
            reason: 'By order',
            by: 'director',
            at: '2026-11-01T10:00:00Z',
          });
        return store.stats(...asked);
      },
    },
  };
}

it('keeps a lexicon for each pair of languages', async () => {
  const { lexicons, problems } = await learnLexicons(archive, { signal });
  expect(problems).toEqual([]);
  expect(lexicons.map(({ name }) => name)).toEqual(['de-en', 'ru-en']);
  expect(await files()).toHaveLength(4);
});

it.each([
  ['before anything is written', 2],
  ['after the first of two files', 3],
  ['after the last file', 4],
])('keeps nothing where a record is withdrawn %s', async (_, turn) => {
  const { lexicons, problems } = await learnLexicons(withdrawnAt(turn), { signal });
  expect(problems.map(({ code }) => code)).toEqual(['withdrawn-meanwhile']);
  expect(lexicons).toEqual([]);
  expect(await files()).toEqual([]);
});
