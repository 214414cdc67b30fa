// A harvest of 30,000 records by OAI-PMH, from the first answer to the empty token, in each form: records a second, and the time as a ratio to that of a bare
// HTTP server that sends the very same answers in the same run; and how long the slowest answer took.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngines } from '../src/compose.ts';
import { fill } from './edition-archive.ts';
import { serve } from './server.ts';

const records = Number(process.env['VERNO_BENCH_RECORDS'] ?? 30_000);
const documents = 357;
const shape = { volumes: Math.max(1, Math.round(records / documents)), documents, persons: 165, joined: 10 };
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

const folder = await mkdtemp(join(tmpdir(), 'verno-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const dir = join(folder, 'archive');
const made = await createEngines(dir, { title: 'Bench', description: '', language: 'en' });
if (!made.ok) throw new Error(made.problems[0]?.message);
await fill(made.value, shape);
await made.value.close();

interface Harvest {
  readonly answers: readonly string[];
  readonly seconds: number;
  readonly slowestMs: number;
}

/** All answers to a list, one after the other, as a harvester asks for them. */
async function harvest(base: string, verb: string, query: string): Promise<Harvest> {
  const answers: string[] = [];
  const begun = performance.now();
  let slowest = 0;
  for (let next: string | undefined = query; next !== undefined;) {
    const asked = performance.now();
    const answer: string = await (await fetch(`${base}/oai?verb=${verb}&${next}`)).text();
    slowest = Math.max(slowest, performance.now() - asked);
    answers.push(answer);
    const token = /<resumptionToken[^>]*>([^<]+)</.exec(answer)?.[1];
    next = token === undefined ? undefined : `resumptionToken=${encodeURIComponent(token)}`;
  }
  return { answers, seconds: (performance.now() - begun) / 1000, slowestMs: slowest };
}

/** How long a bare server takes to send the same answers, in seconds. */
async function bare(answers: readonly string[]): Promise<number> {
  const bodies = answers.map((one) => Buffer.from(one));
  const server = createServer(({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' });
    response.end(bodies[Number(url.slice(1))]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  const begun = performance.now();
  for (const number of bodies.keys()) await (await fetch(`http://127.0.0.1:${port}/${number}`)).text();
  const seconds = (performance.now() - begun) / 1000;
  server.close();
  return seconds;
}

const server = await serve(dir);
const figures: Record<string, unknown> = { figure: 'oai-harvest' };
for (const [name, verb, query, element] of [
  ['headers', 'ListIdentifiers', 'metadataPrefix=oai_dc', '<header'],
  ['headersOfSet', 'ListIdentifiers', 'metadataPrefix=oai_dc&set=edition', '<header'],
  ['oaiDc', 'ListRecords', 'metadataPrefix=oai_dc', '<record>'],
  ['ead3', 'ListRecords', 'metadataPrefix=oai_ead3', '<record>'],
  ['tei', 'ListRecords', 'metadataPrefix=tei', '<record>'],
] as const) {
  const { answers, seconds, slowestMs } = await harvest(server.address, verb, query);
  const given = answers.reduce((sum, one) => sum + one.split(element).length - 1, 0);
  const theirs = await bare(answers);
  figures[name] = {
    records: given,
    answers: answers.length,
    megabytes: round(answers.reduce((sum, one) => sum + Buffer.byteLength(one), 0) / 1e6, 1),
    seconds: round(seconds),
    recordsPerSecond: round(given / seconds, 0),
    ratioToBareHttp: round(seconds / theirs, 1),
    slowestMs: round(slowestMs, 0),
  };
}
await server.stop();
process.stdout.write(`${JSON.stringify(figures)}\n`);
