// The pages of an edition: bytes and time of every record's page over the volumes in ../shared/data/frus; and what checking and rebuilding
// all of it takes, as a ratio to hashing the same files in the same run.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { serve, verno } from './server.ts';

const volumes = fileURLToPath(new URL('../../shared/data/frus/volumes', import.meta.url));
const ListSchema = z.object({
  next: z.string().nullable(),
  records: z.array(z.object({ id: z.string(), title: z.string() })),
});

interface Page {
  readonly title: string;
  readonly bytes: number;
  readonly sent: number;
  readonly milliseconds: number;
}

/** Milliseconds of one run. */
function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

/** The value below which a share of all lies. */
function at<T>(sorted: readonly T[], share: number): T {
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error('no pages');
  return found;
}

const round = (value: number): number => Number(value.toFixed(1));

async function pagesOf(address: string): Promise<Page[]> {
  const pages: Page[] = [];
  let next: string | null = `${address}/api/v1/records?perPage=1000`;
  while (next !== null) {
    const list: z.infer<typeof ListSchema> = ListSchema.parse(await (await fetch(next)).json());
    for (const { id, title } of list.records) pages.push(await measure(`${address}/records/${id}`, title));
    next = list.next;
  }
  return pages;
}

async function measure(address: string, title: string): Promise<Page> {
  const begun = performance.now();
  const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  const bytes = (await plain.arrayBuffer()).byteLength;
  const milliseconds = performance.now() - begun;
  if (plain.status !== 200) throw new Error(`${address} answers ${plain.status}`);
  const packed = await fetch(address, { headers: { 'accept-encoding': 'br' } });
  await packed.arrayBuffer();
  return { title, bytes, milliseconds, sent: Number(packed.headers.get('content-length') ?? bytes) };
}

if (!existsSync(volumes))
  process.stdout.write(`${JSON.stringify({ figure: 'edition-pages', skipped: 'no ../shared/data/frus' })}\n`);
else {
  const folder = mkdtempSync(join(tmpdir(), 'verno-bench-'));
  const dir = join(folder, 'archive');
  verno('init', '--data', dir);
  verno('import', volumes, '--data', dir);
  const hashing = timed(() => {
    for (const name of readdirSync(dir, { recursive: true, withFileTypes: true }))
      if (name.isFile())
        createHash('sha256')
          .update(readFileSync(join(name.parentPath, name.name)))
          .digest();
  });
  const check = timed(() => verno('check', '--data', dir));
  const rebuild = timed(() => verno('rebuild', '--data', dir));
  const server = await serve(dir);
  const pages = await pagesOf(server.address);
  await server.stop();
  rmSync(folder, { recursive: true });
  const sorted = (of: (page: Page) => number): number[] => pages.map(of).toSorted((a, b) => a - b);
  const [bytes, sent, times] = [
    sorted(({ bytes: all }) => all),
    sorted((one) => one.sent),
    sorted((one) => one.milliseconds),
  ];
  const largest = pages.toSorted((a, b) => b.bytes - a.bytes)[0];
  const figures = {
    figure: 'edition-pages',
    pages: pages.length,
    html: {
      medianKB: round(at(bytes, 0.5) / 1000),
      p99KB: round(at(bytes, 0.99) / 1000),
      maxKB: round(at(bytes, 1) / 1000),
      largest: largest?.title,
    },
    brotli: { medianKB: round(at(sent, 0.5) / 1000), maxKB: round(at(sent, 1) / 1000) },
    milliseconds: { median: round(at(times, 0.5)), p99: round(at(times, 0.99)), max: round(at(times, 1)) },
    checkSeconds: round(check / 1000),
    checkToHashing: round(check / hashing),
    rebuildSeconds: round(rebuild / 1000),
    rebuildToHashing: round(rebuild / hashing),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}
