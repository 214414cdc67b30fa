// Opens an archive's database file, or makes it: and tells an archive from what is none.
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Problem, Result } from '../../model/problem.ts';
import { asFault, errorCode, StoreFault } from '../fault.ts';
import { makeFolder } from '../make-folder.ts';
import { openDatabase, openReader, openWriter, prepareWriter, type OpenDatabase } from './connection.ts';
import { createPool, type Pool } from './pool.ts';
import { createTables, recognise, type Found } from './schema.ts';
import { inTransaction, keep, patiently } from './transaction.ts';
import { upgrade } from './upgrade.ts';

/** The connections of one open archive. */
export interface Connections {
  readonly path: string;
  readonly writer: Database;
  readonly reader: Database;
  readonly pool: Pool;
  /** One thread more, for what may take long and keeps much in memory: nothing that a page needs waits behind it. */
  readonly searching: Pool;
  close(): Promise<void>;
}

const fileName = 'verno.db';

/** Opens the database of an archive that is there. Problems: `no-archive`, `archive-newer`, `not-an-archive`, or a fault of the disk. */
export async function openConnections(dir: string, open?: OpenDatabase): Promise<Result<Connections>> {
  const path = join(dir, fileName);
  if (!existsSync(path)) return refuse(noArchive(dir));
  return connect(path, open, (writer) => {
    const found = recogniseFile(writer);
    return found === 'archive' ? undefined : refusal(found, dir);
  });
}

/** Makes an archive in a folder that is absent or empty; what an interrupted attempt left counts as empty. Problems besides: `archive-exists`, `folder-not-empty`. */
export async function createConnections(
  dir: string,
  fill: (writer: Database) => void,
  open?: OpenDatabase,
): Promise<Result<Connections>> {
  try {
    await makeFolder(dir);
    const others = (await fs.readdir(dir)).filter((name) => !name.startsWith(fileName));
    const path = join(dir, fileName);
    if (others.length > 0 && !existsSync(path)) return refuse(notEmpty(dir, others));
    return await connect(path, open, async (writer) => {
      const found = recogniseFile(writer);
      if (found !== 'empty') return found === 'archive' ? exists(dir) : refusal(found, dir);
      await patiently(undefined, 'making an archive', path, () => prepareWriter(writer));
      return inTransaction(writer, 'making an archive', undefined, () => {
        // Somebody else may have made it between the look above and the lock.
        if (recognise(writer) !== 'empty') return keep(exists(dir));
        createTables(writer);
        fill(writer);
        return keep(undefined);
      });
    });
  } catch (error) {
    return failed(error, dir);
  }
}

async function connect(
  path: string,
  open: OpenDatabase = openDatabase,
  check: (writer: Database) => Promise<Problem | undefined> | Problem | undefined,
): Promise<Result<Connections>> {
  let writer: Database | undefined;
  try {
    writer = openWriter(path, open);
    const opened = writer;
    const problem = await patiently(undefined, 'opening', path, () => check(opened));
    if (problem !== undefined) {
      opened.close();
      return refuse(problem);
    }
    await patiently(undefined, 'opening', path, () => prepareWriter(opened));
    await upgrade(opened);
    const reader = await patiently(undefined, 'opening', path, () => openReader(path));
    const [pool, searching] = [createPool(path), createPool(path, { size: 1 })];
    const close = async (): Promise<void> => {
      await Promise.all([pool.close(), searching.close()]);
      reader.close();
      opened.close();
    };
    return { ok: true, value: { path, writer: opened, reader, pool, searching, close }, problems: [] };
  } catch (error) {
    writer?.close();
    return failed(error, path);
  }
}

function recogniseFile(writer: Database): Found {
  try {
    return recognise(writer);
  } catch (error) {
    if (errorCode(error) === 'SQLITE_NOTADB') return 'foreign';
    throw error;
  }
}

function failed(error: unknown, path: string): Result<never> {
  const known = asFault(error, 'opening', path);
  if (known instanceof StoreFault) return refuse(known.problem);
  throw known;
}

function refuse(problem: Problem): Result<never> {
  return { ok: false, problems: [problem] };
}

function refusal(found: Exclude<Found, 'archive'>, dir: string): Problem {
  if (found === 'empty') return noArchive(dir);
  const where = { file: join(dir, fileName) };
  if (found === 'newer')
    return {
      code: 'archive-newer',
      severity: 'error',
      message: 'This archive was written by a newer Verno.',
      where,
      hint: 'Install that version, or a later one; this one would not understand what it reads.',
    };
  return {
    code: 'not-an-archive',
    severity: 'error',
    message: 'The file verno.db in this folder is not an archive of Verno.',
    where,
    hint: 'Name the folder of an archive with --data.',
  };
}

function noArchive(dir: string): Problem {
  return {
    code: 'no-archive',
    severity: 'error',
    message: 'There is no archive in this folder.',
    where: { file: dir },
    hint: `Make one with \`verno init --data ${dir}\`, or name the folder of an archive with --data.`,
  };
}

function exists(dir: string): Problem {
  return {
    code: 'archive-exists',
    severity: 'error',
    message: 'There is an archive in this folder already.',
    where: { file: dir },
    hint: 'Use it as it is, or name another folder with --data.',
  };
}

function notEmpty(dir: string, names: readonly string[]): Problem {
  return {
    code: 'folder-not-empty',
    severity: 'error',
    message: `The folder is not empty: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}.`,
    where: { file: dir },
    hint: 'Name a folder that is empty, or not there yet, with --data.',
  };
}
