// The log of a preservation copy: read line by line, and refused where it cannot be what Verno wrote.
import fs from 'node:fs/promises';
import { z } from 'zod';
import { AccessPolicySchema, WithdrawalSchema } from '../../../model/access.ts';
import { HashSchema } from '../../../model/hash.ts';
import { RecordIdSchema } from '../../../model/record-id.ts';
import type { LogLine } from '../../../store/port.ts';
import { canonical } from '../../../trust/hash.ts';
import { parseJson } from '../../backup/layout.ts';
import { refuse, Refused } from '../../backup/refusals.ts';
import { AboutSchema, WithdrawnSchema, type About, type WithdrawnLine } from '../held/about.ts';
import { HELD_SCHEMA } from '../holding.ts';
import { textOf, type Taken } from './take-files.ts';

/** Beyond any number that a log comes to, and far from where a database ends counting. */
const mostSeq = 1_000_000_000_000;

const shape = { seq: z.int().positive().max(mostSeq), record: RecordIdSchema, at: z.iso.datetime() };
const LineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...shape, kind: z.literal('version'), version: HashSchema }),
  z.strictObject({ ...shape, kind: z.literal('entry'), version: HashSchema }),
  z.strictObject({ ...shape, kind: z.literal('withdrawal'), withdrawal: WithdrawalSchema }),
  z.strictObject({ ...shape, kind: z.literal('access'), policy: AccessPolicySchema }),
]);

/** A copy's account of itself. */
export interface Account {
  readonly about: About;
  /** The log in order, read anew each time. */
  lines(): AsyncGenerator<LogLine>;
  /** By id. */
  readonly withdrawn: ReadonlyMap<string, WithdrawnLine>;
}

/**
 * Reads archive.json, and makes sure that the log is the one that it tells of: every line, numbers rising, no version twice, nothing that is a record here and an entry
 * there, and that what is listed as withdrawn is withdrawn by it.
 *
 * @throws {Refused} `not-a-copy`, `copy-newer`, `log-incomplete`, `log-altered`.
 */
export async function readAccount({ ofArchive }: Taken, copy: string): Promise<Account> {
  const about = await readAbout(ofArchive, copy);
  for (const { file, sha256 } of about.log)
    if (ofArchive.get(file)?.sha256 !== sha256) throw incomplete(copy, file);
  const account: Account = {
    about,
    lines: () => readLines(ofArchive, about, copy),
    withdrawn: await readWithdrawn(ofArchive, copy),
  };
  await judge(account, copy);
  return account;
}

async function readAbout(files: Taken['ofArchive'], copy: string): Promise<About> {
  const found = files.get('archive.json');
  const value =
    found === undefined ? undefined : parseJson(z.unknown(), textOf(await fs.readFile(found.at)) ?? '');
  const about = AboutSchema.safeParse(value).data;
  if (about !== undefined) return about;
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (typeof schema === 'string' && schema.startsWith('verno/holding/') && schema !== HELD_SCHEMA)
    throw new Refused(refuse('copy-newer', 'A newer Verno wrote this copy.', copy, 'Install that version, or a later one.')); // prettier-ignore
  throw new Refused(
    refuse(
      'not-a-copy',
      'Nothing here says which archive this is a copy of: its archive.json is missing or damaged.',
      copy,
      'Name what `verno export --as ocfl` or `--as bagit` wrote; take that file from another copy if this one is damaged.',
    ),
  );
}

async function readWithdrawn(files: Taken['ofArchive'], copy: string): Promise<Map<string, WithdrawnLine>> {
  const file = 'withdrawn.jsonl';
  const found = files.get(file);
  if (found === undefined) throw incomplete(copy, file);
  const known = new Map<string, WithdrawnLine>();
  const text = textOf(await fs.readFile(found.at)) ?? '?';
  for (const [at, line] of text.split('\n').slice(0, -1).entries()) {
    const read = parseJson(WithdrawnSchema, line);
    if (read === undefined) throw altered(copy, file, at + 1, 'it is no line of such a file');
    known.set(read.id, read);
  }
  return known;
}

async function* readLines(files: Taken['ofArchive'], about: About, copy: string): AsyncGenerator<LogLine> {
  let last = 0;
  for (const { file, lines } of about.log) {
    const at = files.get(file)?.at;
    const text = at === undefined ? undefined : textOf(await fs.readFile(at));
    const written = (text ?? '').split('\n');
    if (written.pop() !== '' || written.length !== lines) throw incomplete(copy, file);
    for (const [nth, json] of written.entries()) {
      const line = parseJson(LineSchema, json);
      const wrong =
        line === undefined
          ? 'it is no line of a log'
          : line.seq <= last
            ? `its number ${line.seq} does not follow ${last}`
            : concerned(line);
      if (line === undefined || wrong !== undefined) throw altered(copy, file, nth + 1, wrong ?? '');
      last = line.seq;
      yield line;
    }
  }
}

/** What a withdrawal or policy says itself must agree with its line. */
function concerned(line: LogLine): string | undefined {
  const said =
    line.kind === 'withdrawal' ? line.withdrawal : line.kind === 'access' ? line.policy : undefined;
  return said === undefined || (said.record === line.record && said.at === line.at)
    ? undefined
    : 'what it says is of another record or time';
}

async function judge(account: Account, copy: string): Promise<void> {
  const versions = new Set<string>();
  const kinds = new Map<string, 'version' | 'entry'>();
  const gone = new Set<string>();
  let first: LogLine | undefined;
  for await (const line of account.lines()) {
    first ??= line;
    if (line.kind === 'withdrawal')
      for (const id of [line.record, ...(line.withdrawal.entries ?? [])]) gone.add(id);
    if (line.kind !== 'version' && line.kind !== 'entry') continue;
    const isOther = (kinds.get(line.record) ?? line.kind) !== line.kind;
    if (versions.has(line.version) || isOther)
      throw altered(copy, `log, number ${line.seq}`, undefined, isOther ? `${line.record} cannot be both a record and an entry` : 'the same version stands in it twice'); // prettier-ignore
    versions.add(line.version);
    kinds.set(line.record, line.kind);
  }
  for (const id of account.withdrawn.keys())
    if (!gone.has(id)) throw altered(copy, 'withdrawn.jsonl', undefined, `it says that ${id} was withdrawn, and the log does not`); // prettier-ignore
  const name = first === undefined ? null : canonical(first).hash;
  if (account.about.whole && name !== account.about.name)
    throw altered(copy, 'archive.json', undefined, 'the log is that of another archive');
}

const hint = 'Restore another copy of the archive, or a backup; or take this file from another copy.';

function incomplete(copy: string, path: string): Refused {
  return new Refused(
    refuse('log-incomplete', `Of the archive’s log, “${path}” is missing or damaged: without it nobody knows what was published and withdrawn.`, copy, hint, path), // prettier-ignore
  );
}

function altered(copy: string, path: string, line: number | undefined, why: string): Refused {
  const refusal = refuse(
    'log-altered',
    `This is not as Verno wrote it: ${why}.`,
    copy,
    'Do not trust this copy: restore another, or a backup.',
    path,
  );
  const [problem] = refusal.problems;
  if (problem === undefined || line === undefined) return new Refused(refusal);
  return new Refused({ ok: false, problems: [{ ...problem, where: { ...problem.where, line } }] });
}
