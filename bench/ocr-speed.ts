// How fast pages are read: Verno's whole pipeline (decoding, cleaning, tesseract, places), as a ratio to tesseract called plainly on the same
// pictures in the same run, by the clock and in seconds of the processors, which what else the machine does hardly changes. Both have a process for each page, two at once;
// Verno makes the next pages ready meanwhile. Prints one line of JSON; `node bench/ocr-speed.ts [FOLDER] [PAGES]`, where
// FOLDER holds pictures of typewritten French pages; without it, the sample scans alone are read.
import { globSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inPool } from '../src/app/ocr/pool.ts';
import { readingTurns } from '../src/app/ocr/reading-turns.ts';
import { recognisePage } from '../src/app/ocr/recognise-page.ts';
import { findOcrEngine } from '../src/compose.ts';
import { usualImageLimits } from '../src/image/source.ts';
import { runProgram } from '../src/ocr/run-program.ts';

const [folder, most = '12'] = process.argv.slice(2);
const samples = fileURLToPath(new URL('../samples/records', import.meta.url));
const english = ['report-on-the-crossing/images/*.webp', 'letter-of-the-pile-driver-works/images/*.webp'];
const russian = [
  'minutes-ninth-sitting/images/*.webp',
  'telegram-poluektov/images/*.webp',
  'order-88/images/*.webp',
];
const among = (patterns: string[]): string[] => globSync(patterns, { cwd: samples }).toSorted().map((path) => join(samples, path)); // prettier-ignore
const pages = [
  ...(folder === undefined ? [] : globSync('*.{jpg,jpeg,png}', { cwd: folder }).toSorted().slice(0, Number(most)))
    .map((name) => ({ path: join(folder ?? '', name), language: 'fr', name: 'fra' })), // prettier-ignore
  ...among(english).map((path) => ({ path, language: 'en', name: 'eng' })),
  ...among(russian).map((path) => ({ path, language: 'ru', name: 'rus' })),
];
const atOnce = 2;
const turns = readingTurns(atOnce);
const { signal } = new AbortController();
const found = await findOcrEngine({ engine: 'tesseract', atOnce });
if (!found.ok) throw new Error(found.problems[0]?.message);
const engine = found.value;
/** Of the machine before: above 1, others are at work on it, and the figures mean little. */
const [load = 0] = loadavg();

type Page = (typeof pages)[number];

async function plain({ path, name }: Page): Promise<void> {
  const ended = await runProgram('tesseract', [path, 'stdout', '-l', name], { seconds: 300, bytes: 1e8 });
  if (ended.kind !== 'exit' || ended.code !== 0) throw new Error(`tesseract failed on ${path}`);
}

async function whole({ path, language }: Page): Promise<void> {
  const options = { languages: [language], limits: usualImageLimits, turns };
  const read = await recognisePage({ path, mediaType: 'image/*' }, engine, options, signal);
  if (!read.ok) throw new Error(read.problems[0]?.message);
}

interface Spent {
  readonly clock: number;
  readonly processors: number;
}

/** Seconds that this process and those that it has ended took of the processors: proc(5), 14 to 17 of /proc/self/stat, in hundredths. NaN where there is none. */
function processorSeconds(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / 100;
  } catch {
    return NaN;
  }
}

async function spentOn(work: (page: Page) => Promise<void>, pagesAtOnce: number): Promise<Spent> {
  const begun = [performance.now(), processorSeconds()] as const;
  await inPool(pages, pagesAtOnce, work, signal);
  return { clock: (performance.now() - begun[0]) / 1000, processors: processorSeconds() - begun[1] };
}

// Turn by turn, so that both meet the machine as it is: the first round warms it up.
await inPool(pages.slice(0, 2), atOnce, whole, signal);
const rounds: { plain: Spent; whole: Spent }[] = [];
for (let round = 0; round < 2; round++)
  rounds.push({ plain: await spentOn(plain, atOnce), whole: await spentOn(whole, turns.pages.atOnce) });
const best = (of: 'plain' | 'whole', by: keyof Spent): number =>
  Math.min(...rounds.map((round) => round[of][by]));
const aMinute = (time: number): number => Math.round((pages.length / time) * 600) / 10;
const figures = {
  bench: 'ocr-speed',
  engine: `${engine.name} ${engine.version}`,
  pages: pages.length,
  atOnce,
  load: Math.round(load * 10) / 10,
  pagesAMinute: aMinute(best('whole', 'clock')),
  plainPagesAMinute: aMinute(best('plain', 'clock')),
  ratio: Math.round((best('plain', 'clock') / best('whole', 'clock')) * 100) / 100,
  processorSecondsAPage: ['plain', 'whole'].map(
    (of) => Math.round((best(of === 'plain' ? 'plain' : 'whole', 'processors') / pages.length) * 100) / 100,
  ),
  processorRatio: Math.round((best('plain', 'processors') / best('whole', 'processors')) * 100) / 100,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
