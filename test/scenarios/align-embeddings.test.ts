// verno align with an outside model for sentence embeddings: what its vectors decide, and what is said where it fails.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

/** Sentences of no language, all of one length: neither words nor letters say which stands for which. */
const made = (letters: string, seed: number): string[] =>
  Array.from({ length: 12 }, (_, at) => {
    const word = (of: number): string =>
      Array.from({ length: 5 }, (_each, k) => letters[(seed + at * 7 + of * 3 + k * k * (at + of)) % letters.length]).join(''); // prettier-ignore
    return `${word(1)} ${word(2)} ${word(4)}.`;
  });
const originals = made('джзфцчшщэю', 1);
const renderings = made('bgkmqvwxyz', 4);
/** The third sentence was not translated; the ninth of the translation has no original. */
const [left, right] = [originals.filter((_, at) => at !== 8), renderings.filter((_, at) => at !== 2)];
// prettier-ignore
const wanted = [
  [[0], [0]], [[1], [1]], [[2], []], [[3], [2]], [[4], [3]], [[5], [4]],
  [[6], [5]], [[7], [6]], [[], [7]], [[8], [8]], [[9], [9]], [[10], [10]],
];

const AskedSchema = z.looseObject({ model: z.string(), input: z.array(z.string()) });
const SaidSchema = z.object({
  beads: z.array(z.object({ source: z.array(z.int()), target: z.array(z.int()) })),
  problems: z.array(z.object({ code: z.string(), message: z.string() })),
});
const ErrorSchema = z.object({ error: z.object({ code: z.string() }) });

const beadsOf = (stdout: string): number[][][] =>
  SaidSchema.parse(JSON.parse(stdout)).beads.map(({ source, target }) => [source, target]);

/** A vector that says what the sentence means, with a little that it shares with all. */
const meaning = (sentence: string): number[] => {
  const at = Math.max(originals.indexOf(sentence), renderings.indexOf(sentence));
  return Array.from({ length: 13 }, (_, axis) => (axis === at ? 1 : axis === 12 ? 0.3 : 0));
};

function vectorsBy(model: string, input: readonly string[]): number[][] {
  if (model === 'uneven') return input.map((_, at) => Array.from({ length: 1 + at }, () => 1));
  // Another length in the last request, which alone is shorter.
  if (model === 'shifting') return input.map(() => (input.length < 64 ? [1, 1] : [1, 1, 1]));
  if (model === 'same') return input.map(() => [1, 1]);
  if (model === 'few') return input.slice(1).map(meaning);
  return input.map(meaning);
}

describe('verno align A B with sentence embeddings', () => {
  let archive: TestArchive;
  let server: Server;
  let [folder, address, asked] = ['', '', 0];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verno-embeddings-'));
    archive = await testArchive();
    await writeFile(join(folder, 'a.txt'), `${left.join('\n')}\n`);
    await writeFile(join(folder, 'b.txt'), `${right.join('\n')}\n`);
    await writeFile(join(folder, 'long.txt'), 'A line.\n'.repeat(150));
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        asked++;
        const { model, input } = AskedSchema.parse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
        if (model === 'slow') return;
        if (model === 'broken') response.writeHead(500);
        const data = vectorsBy(model, input).map((embedding, index) => ({ index, embedding }));
        response.end(JSON.stringify({ data }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = z.object({ port: z.number() }).parse(server.address());
    address = `http://127.0.0.1:${port}/v1`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await archive.remove();
    await rm(folder, { recursive: true, force: true });
  });

  const align = async (...args: readonly string[]): ReturnType<typeof run> =>
    run(archive, 'align', join(folder, 'a.txt'), join(folder, 'b.txt'), '--lang', 'und,und', '--json', ...args); // prettier-ignore
  const by = (model: string): string[] => ['--embeddings', model, '--embeddings-address', address];

  it('links by the vectors what words cannot, and asks nobody without being told to', async () => {
    const plain = await align();
    expect(asked).toBe(0);
    expect(beadsOf(plain.stdout)).not.toEqual(wanted);
    const { stdout, status } = await align(...by('wise'));
    expect(asked).toBeGreaterThan(0);
    expect(beadsOf(stdout)).toEqual(wanted);
    expect(SaidSchema.parse(JSON.parse(stdout)).problems).toEqual([]);
    expect(status).toBe(0);
  });

  it.each([
    ['uneven', 'model-nonsense'],
    ['few', 'model-nonsense'],
    ['broken', 'model-failed'],
    ['slow', 'model-too-long'],
  ])('stops where the model fails: %s', async (model, code) => {
    const { stdout, status } = await align(...by(model), '--embeddings-seconds', '1');
    expect(status).not.toBe(0);
    expect(ErrorSchema.parse(JSON.parse(stdout)).error.code).toBe(code);
  });

  it('asks in bounded requests, and takes no vectors of other lengths in a later one', async () => {
    const before = asked;
    const long = join(folder, 'long.txt');
    const { stdout, status } = await run(archive, 'align', long, long, '--json', ...by('shifting'));
    expect(status).not.toBe(0);
    expect(ErrorSchema.parse(JSON.parse(stdout)).error.code).toBe('embeddings-uneven');
    expect(asked - before).toBe(Math.ceil(300 / 64));
  });

  it('goes on without a model that fails only where it is told to, and says so', async () => {
    const { stdout, status } = await align(...by('broken'), '--embeddings-optional');
    expect(status).toBe(1);
    const { problems } = SaidSchema.parse(JSON.parse(stdout));
    const [missing] = problems.filter(({ code }) => code === 'embeddings-missing');
    expect(missing?.message).toContain('500');
    expect(beadsOf(stdout)).toEqual(beadsOf((await align()).stdout));
  });

  it('says where vectors are all alike, and so had no part in it', async () => {
    const { stdout } = await align(...by('same'));
    const { problems } = SaidSchema.parse(JSON.parse(stdout));
    expect(problems.map(({ code }) => code)).toContain('embeddings-unheard');
  });

  it.each([
    ['an address without a model', ['--embeddings-address', 'http://127.0.0.1:9/v1']],
    ['a model without an address', ['--embeddings', 'wise']],
  ])('says what is missing: %s', async (_, args) => {
    expect((await align(...args)).status).toBe(2);
  });

  it('refuses them for records', async () => {
    const { status, stdout } = await run(archive, 'align', '--all', '--json', ...by('wise'));
    expect(status).toBe(2);
    expect(ErrorSchema.parse(JSON.parse(stdout)).error.code).toBe('usage');
  });
});
