// Imports that are killed: runs the import command as a process, kills it at a seeded moment, and looks at what stands afterwards.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { checkArchive } from '../../src/app/check/check.ts';
import type { Engines } from '../../src/compose.ts';
import { canonicalJson } from '../../src/model/canonical.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { generatedRecord } from '../generators/record.ts';
import { existingArchive, got, newArchive, versionOf } from '../temporary-archive.ts';

/** How a process ended, what it said, and the batches that it set out to publish. */
export interface Ended {
  readonly code: number | null;
  readonly killed: boolean;
  readonly output: string;
  readonly batches: readonly (readonly string[])[];
  /** Milliseconds from the archive's opening to the end. */
  readonly milliseconds: number;
}

const commandLine = fileURLToPath(new URL('./command-line.ts', import.meta.url));

/** Runs a command. It is killed so many milliseconds after it has opened the archive, unless it has ended by then. */
export async function run(args: readonly string[], killAfter?: number): Promise<Ended> {
  const child = spawn(process.execPath, [commandLine, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, VERNO_TEST_WATCHED: 'yes' },
  });
  let output = '';
  let announced = '';
  let opened = 0;
  hear(child.stdout, (text) => (output += text));
  hear(child.stderr, (text) => (output += text));
  hear(child.stdio[3], (text) => {
    announced += text;
    if (opened > 0) return;
    opened = performance.now();
    if (killAfter !== undefined) void sleep(killAfter).then(() => child.kill('SIGKILL'));
  });
  const ended = await new Promise<{ code: number | null; by: string | null }>((resolve) => {
    child.on('close', (code, by) => resolve({ code, by }));
  });
  const lines = announced.split('\n').slice(1, -1);
  return {
    code: ended.code,
    killed: ended.by === 'SIGKILL',
    output,
    batches: lines.map((line) => line.split(' ')),
    milliseconds: performance.now() - opened,
  };
}

function hear(stream: unknown, take: (text: string) => void): void {
  if (stream instanceof Readable) stream.setEncoding('utf8').on('data', take);
}

/** Makes a folder of records to be imported, with a source file for each; gives what must come out of it. */
export async function recordFolders(
  under: string,
  seed: number,
  count: number,
): Promise<{ path: string; contents: Map<string, RecordContent> }> {
  const from = join(under, `made-${seed}`);
  const path = join(under, `folders-${seed}`);
  const archive = await newArchive(from);
  const contents = new Map<string, RecordContent>();
  for (let at = 0; at < count; at += 50) {
    const versions = [];
    for (let number = at; number < Math.min(count, at + 50); number++) {
      const blob = got(
        await archive.blobs.put({ data: Buffer.from(`source of ${seed}/${number}`.repeat(200)) }),
      );
      const files = [{ name: 'source.txt', ...blob, mediaType: 'text/plain' }];
      const { id, content } = generatedRecord(seed, number, { files });
      contents.set(id, content);
      versions.push(versionOf(id, content));
    }
    const done = await archive.store.publish(versions);
    if (!done.ok) throw new Error(JSON.stringify(done));
  }
  await archive.close();
  const exported = await run(['export', '--all', '--as', 'folder', '--out', path, '--data', from]);
  if (exported.code !== 0) throw new Error(exported.output);
  return { path, contents };
}

const ReportSchema = z.object({ imported: z.int(), unchanged: z.int(), failed: z.int() });

/** What an import that ran to its end says it did. */
export function reported({ output }: Ended): z.infer<typeof ReportSchema> {
  const { imported, unchanged, failed } = ReportSchema.parse(JSON.parse(output));
  return { imported, unchanged, failed };
}

/** What an archive holds of a folder of records. */
export interface Standing {
  readonly records: number;
  /** Batches of which some records stand and some do not; there must be none. */
  readonly torn: number;
  readonly findings: readonly Problem[];
}

/** Looks at an archive after a process that published these batches has ended. */
export async function standing(dir: string, batches: Ended['batches']): Promise<Standing> {
  const archive = await existingArchive(dir);
  try {
    let torn = 0;
    for (const batch of batches) {
      const heads = await Promise.all(batch.map((id) => archive.store.head(id)));
      const there = heads.filter((head) => head !== undefined).length;
      if (there !== 0 && there !== batch.length) torn++;
    }
    const { records, problems } = await checkArchive(archive, { signal: new AbortController().signal });
    return { records, torn, findings: problems };
  } finally {
    await archive.close();
  }
}

/** Ids of records that are not in the archive as they should be, with one version. */
export async function differing(
  archive: Engines,
  contents: ReadonlyMap<string, RecordContent>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [id, content] of contents) {
    const versions = await archive.store.versions(id);
    const [head] = versions;
    const stored = head && (await archive.store.content(head.manifest));
    if (versions.length !== 1 || canonicalJson(stored ?? null) !== canonicalJson(content)) wrong.push(id);
  }
  return wrong;
}
