// Error rates of recognition, and its time, as ratios to tesseract alone on the same images: page by page in one run, two pages at once.
import { nameFor } from '../src/ocr/languages.ts';
import { runProgram } from '../src/ocr/run-program.ts';
import { nativeTesseract } from '../src/ocr/tesseract/find.ts';
import { recognisePage } from '../src/app/ocr/recognise-page.ts';
import { usualImageLimits } from '../src/image/source.ts';
import { characterErrors, wordErrors, type ErrorCount } from '../src/text/recognised/rate.ts';
import {
  lineCases,
  plainSigns,
  sampleCases,
  textOf,
  typewrittenCases,
  type OcrCase,
} from '../test/conformance/ocr-cases.ts';

interface Reading {
  readonly characters: ErrorCount;
  readonly words: ErrorCount;
  readonly ms: number;
}

interface Row {
  readonly page: OcrCase;
  readonly plain: Reading;
  readonly ours: Reading;
}

const found = await nativeTesseract.find({});
if (!('recognise' in found)) throw new Error(found.message);
const engine = found;
const only = process.argv[2] ?? '';

function rated(text: string, truth: string, ms: number): Reading {
  const [read, wanted] = [plainSigns(text), plainSigns(truth)];
  return { characters: characterErrors(read, wanted), words: wordErrors(read, wanted), ms };
}

async function plainly({ path, languages, set, truth }: OcrCase): Promise<Reading> {
  const started = performance.now();
  const data = languages.map((language) => nameFor(language) ?? '').join('+');
  const line = set === 'lines' ? ['--psm', '7'] : [];
  const limits = { seconds: 300, bytes: 64 * 1024 * 1024 };
  const ended = await runProgram('tesseract', [path, 'stdout', '-l', data, ...line], limits);
  return rated(ended.kind === 'exit' ? ended.stdout : '', truth, performance.now() - started);
}

async function withCare({ path, mediaType, languages, truth }: OcrCase): Promise<Reading> {
  const started = performance.now();
  const read = await recognisePage({ path, mediaType }, engine, { languages, limits: usualImageLimits });
  return rated(read.ok ? textOf(read.value) : '', truth, performance.now() - started);
}

const cases = [...typewrittenCases(), ...lineCases(), ...sampleCases()].filter(({ set, name }) =>
  `${set} ${name}`.includes(only),
);
const able = cases.filter(({ languages }) => languages.every((one) => engine.languages.includes(one)));
const rows: Row[] = [];
const queue = able.entries();
await Promise.all(
  [0, 1].map(async () => {
    for (const [index, page] of queue) {
      // Who goes first would profit from what else the machine is doing, or suffer.
      const first = index % 2 === 0 ? await plainly(page) : undefined;
      const ours = await withCare(page);
      rows.push({ page, plain: first ?? (await plainly(page)), ours });
    }
  }),
);

const percent = ({ errors, length }: ErrorCount): number => round((100 * errors) / Math.max(1, length));
function round(value: number): number {
  return Number(value.toFixed(2));
}
function sum(counts: readonly ErrorCount[]): ErrorCount {
  return {
    errors: counts.reduce((all, { errors }) => all + errors, 0),
    length: counts.reduce((all, { length }) => all + length, 0),
  };
}

function figuresOf(some: readonly Row[]): Record<string, unknown> {
  const rate = (of: 'plain' | 'ours', by: 'characters' | 'words'): number =>
    percent(sum(some.map((row) => row[of][by])));
  const time = (of: 'plain' | 'ours'): number => some.reduce((all, row) => all + row[of].ms, 0);
  // A page on which nothing was written by machine has no rate.
  const worse = some
    .filter(({ plain }) => plain.characters.length > 0)
    .map(({ page, plain, ours }) => ({
      name: page.name,
      points: round(percent(ours.characters) - percent(plain.characters)),
    }))
    .sort((one, other) => other.points - one.points);
  return {
    pages: some.length,
    characterErrors: [rate('plain', 'characters'), rate('ours', 'characters')],
    wordErrors: [rate('plain', 'words'), rate('ours', 'words')],
    worseByHalfAPoint: worse.filter(({ points }) => points > 0.5),
    pagesAMinute: [
      round((120_000 * some.length) / time('plain')),
      round((120_000 * some.length) / time('ours')),
    ],
    ratio: round(time('plain') / time('ours')),
  };
}

rows.sort((one, other) => able.indexOf(one.page) - able.indexOf(other.page));
process.stderr.write('page | character errors, alone → ours | word errors | ms\n');
for (const { page, plain, ours } of rows)
  process.stderr.write(
    `${page.set} ${page.name.slice(0, 40)}${page.spoiled === undefined ? '' : ` (${page.spoiled})`} | ${percent(plain.characters)} → ${percent(ours.characters)} | ${percent(plain.words)} → ${percent(ours.words)} | ${Math.round(plain.ms)} → ${Math.round(ours.ms)}\n`,
  );
const sets = Object.entries(Object.groupBy(rows, ({ page }) => page.set));
const spoiled = rows.filter(({ page }) => page.spoiled !== undefined);
const figures = {
  figure: 'ocr-quality',
  engine: `tesseract ${engine.version}`,
  order: ['alone', 'ours'],
  skipped: cases
    .filter((page) => !able.includes(page))
    .map(({ name, languages }) => `${name} (${languages.join(', ')})`),
  ...Object.fromEntries(sets.map(([set, some]) => [set, figuresOf(some)])),
  ...(spoiled.length > 0 && { edgeOrShowThrough: figuresOf(spoiled) }),
  all: figuresOf(rows),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
await engine.close();
