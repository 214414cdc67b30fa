// Tiles a second, cold and warm, and memory: Verno over HTTP, and Debian's iipimage-server over FastCGI on the very pyramid that Verno made.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { z } from 'zod';
import { fastCgi } from './fastcgi.ts';
import { serve, verno } from './server.ts';

const iipsrv = process.env['VERNO_IIPSRV'] ?? '/usr/lib/iipimage-server/iipsrv.fcgi';
const iipPort = 9017;
/** Of the page: an A4 sheet at 600 dots per inch, 35 million pixels. */
const [width, height] = [4960, 7016];
const connections = 4;

const folder = mkdtempSync(join(tmpdir(), 'verno-tiles-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A page with writing and the grain of paper: a sample scan, enlarged. */
async function drawPage(path: string): Promise<void> {
  const samples = fileURLToPath(new URL('../samples/records', import.meta.url));
  const [scan] = globSync('*/images/*.webp', { cwd: samples }).sort();
  if (scan === undefined) throw new Error('There is no sample scan.');
  const grain = { type: 'gaussian', mean: 128, sigma: 12 } as const;
  const noise = await sharp({ create: { width, height, channels: 3, background: 'grey', noise: grain } })
    .jpeg({ quality: 95 })
    .toBuffer();
  await sharp(join(samples, scan))
    .resize(width, height, { fit: 'fill' })
    .composite([{ input: noise, blend: 'soft-light' }])
    .jpeg({ quality: 92 })
    .toFile(path);
}

/** Requests for tiles of one side, in three resolutions, spread over the page. */
function tiles(side: number): string[] {
  const found: string[] = [];
  for (const factor of [1, 2, 4])
    for (let y = 0; y + side * factor <= height; y += side * factor)
      for (let x = 0; x + side * factor <= width; x += side * factor)
        found.push(`${x},${y},${side * factor},${side * factor}/${side},${side}/0/default.jpg`);
  const step = Math.max(1, Math.floor(found.length / 300));
  return found.filter((_, at) => at % step === 0);
}

interface Rates {
  readonly tilesPerSecond: Record<string, number>;
  /** Of the server, for a tile. */
  readonly processorMs: Record<string, number>;
}

interface Asking {
  readonly pid: number;
  readonly atOnce: number;
  /** Gives the bytes that came. */
  readonly ask: (request: string) => Promise<number>;
}

/** How many of these are answered in a second, by so many who ask at once, and what each costs. */
async function measure(
  name: string,
  requests: readonly string[],
  { pid, atOnce, ask }: Asking,
  rates: Rates,
): Promise<void> {
  const left = [...requests];
  const taken = processorTime(pid);
  const started = performance.now();
  const worker = async (): Promise<void> => {
    for (let request = left.pop(); request !== undefined; request = left.pop())
      if ((await ask(request)) < 500) throw new Error(`no tile: ${request}`);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  rates.tilesPerSecond[name] = Math.round((requests.length / (performance.now() - started)) * 1000);
  rates.processorMs[name] = Number(((processorTime(pid) - taken) / requests.length).toFixed(2));
}

/** Milliseconds of processor time that a process has taken, in steps of ten. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** The memory that a process holds, in MiB, and the most that it has held. */
function memory(pid: number): { now: number; peak: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s*(\\d+)`).exec(text)?.[1]) / 1024);
  return { now: field('VmRSS'), peak: field('VmHWM') };
}

const source = join(folder, 'record');
mkdirSync(join(source, 'images'), { recursive: true });
await drawPage(join(source, 'images', '1.jpg'));
writeFileSync(
  join(source, 'record.yaml'),
  'type: map\ntitles:\n  en: A page\npages:\n  - id: p1\n    label: "1"\n    image: images/1.jpg\n',
);
const dir = join(folder, 'archive');
verno('init', '--data', dir);
const report = z
  .object({ records: z.array(z.object({ id: z.string() })) })
  .parse(verno('import', source, '--data', dir));
const server = await serve(dir);
const base = `${server.address}/iiif/image/3/${report.records[0]?.id}-v1-p1`;
const idle = memory(server.pid);
const agent = new Agent({ keepAlive: true, maxSockets: connections });

async function fromVerno(request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${base}/${request}`, { agent }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`status ${answer.statusCode}`)),
      );
    }).on('error', reject);
  });
}

const started = performance.now();
await fromVerno('0,0,64,64/64,64/0/default.png');
const pyramidMs = Math.round(performance.now() - started);
/** Tiles of both sides, first cold, then four times over. */
async function measureBoth(asking: Asking): Promise<Rates> {
  const rates: Rates = { tilesPerSecond: {}, processorMs: {} };
  for (const side of [256, 512]) {
    await measure(`cold${side}`, tiles(side), asking, rates);
    await measure(`warm${side}`, Array.from({ length: 4 }, () => tiles(side)).flat(), asking, rates);
  }
  return rates;
}

const own = await measureBoth({ pid: server.pid, atOnce: connections, ask: fromVerno });
const ownMemory = memory(server.pid);

const [pyramid] = globSync('cache/pyramids/*/*.tif', { cwd: dir });
if (pyramid === undefined) throw new Error('No pyramid was made.');

/** The same of iipimage-server; undefined where it is not installed. */
async function measureOther(): Promise<{ rates: Rates; memory: ReturnType<typeof memory> } | undefined> {
  if (!existsSync(iipsrv)) return undefined;
  const child = spawn(iipsrv, ['--bind', `127.0.0.1:${iipPort}`], {
    stdio: 'ignore',
    env: { LOGFILE: '/dev/null', VERBOSITY: '0', JPEG_QUALITY: '82', MAX_IMAGE_CACHE_SIZE: '256' },
  });
  try {
    // It serves one connection at a time: so one asks, without a pause.
    const client = await fastCgi(iipPort);
    const ask = async (request: string): Promise<number> =>
      (await client.get(`IIIF=${join(dir, pyramid ?? '')}/${request}`)).length;
    const rates = await measureBoth({ pid: child.pid ?? 0, atOnce: 1, ask });
    client.close();
    return { rates, memory: memory(child.pid ?? 0) };
  } finally {
    child.kill();
  }
}

const other = await measureOther();
await server.stop();
agent.destroy();
/** Of Verno's figures to the other's. */
function ratio(
  ours: Record<string, number>,
  others: Record<string, number> | undefined,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(ours).map(([name, value]) => [name, Number((value / (others?.[name] ?? NaN)).toFixed(2))]),
  );
}
const figures = {
  figure: 'image-tiles',
  megapixels: Math.round((width * height) / 1e6),
  load: Number((loadavg()[0] ?? NaN).toFixed(1)),
  pyramidMs,
  ...own,
  memoryMiB: { idle: idle.now, ...ownMemory },
  ...(other === undefined
    ? {
        iipimage: `not measured: install it (apt-get install iipimage-server), or name it with VERNO_IIPSRV; ${iipsrv} is not there`,
      }
    : {
        iipimage: { ...other.rates, memoryMiB: other.memory },
        ratio: ratio(own.tilesPerSecond, other.rates.tilesPerSecond),
        processorRatio: ratio(own.processorMs, other.rates.processorMs),
      }),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
