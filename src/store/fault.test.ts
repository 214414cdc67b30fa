// Errors of file systems and of SQLite become faults with a clear word; bugs and aborts stay what they are.
import { expect, it } from 'vitest';
import { asFault, StoreFault } from './fault.ts';

const error = (code: string) => Object.assign(new Error('as the system says it'), { code });

it.each([
  ['ENOSPC', 'disk-full'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['EACCES', 'no-rights'],
  ['SQLITE_READONLY_DBMOVED', 'no-rights'],
  ['SQLITE_CANTOPEN', 'no-rights'],
  ['EROFS', 'read-only'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR_WRITE', 'disk-error'],
  ['EIO', 'disk-error'],
  ['EMFILE', 'too-many-files'],
  ['EFBIG', 'too-large'],
])('%s is %s', (code, word) => {
  const known = asFault(error(code), 'publishing', '/srv/archive/verno.db');
  if (!(known instanceof StoreFault)) throw known;
  expect(known.problem).toMatchObject({
    code: word,
    severity: 'error',
    where: { file: '/srv/archive/verno.db' },
  });
  expect(known.problem.message).toContain(`${code}, publishing`);
  expect(known.problem.hint).toBeTruthy();
});

it.each([
  ['a bug', new TypeError('undefined is not a function')],
  ['an abort', AbortSignal.abort().reason],
  ['a broken constraint', error('SQLITE_CONSTRAINT_UNIQUE')],
  ['what is a fault already', new StoreFault({ code: 'busy', severity: 'error', message: 'busy' })],
])('%s stays what it is', (_, thrown: unknown) => {
  expect(asFault(thrown, 'publishing')).toBe(thrown);
});
