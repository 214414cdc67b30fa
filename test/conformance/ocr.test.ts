// The claims of bench/ocr-quality.ts, on few pages that a fixed rule chooses, with the real engine.
import { expect, it } from 'vitest';
import { recognisePage } from '../../src/app/ocr/recognise-page.ts';
import { usualImageLimits } from '../../src/image/source.ts';
import { nameFor } from '../../src/ocr/languages.ts';
import type { OcrEngine } from '../../src/ocr/port.ts';
import { runProgram } from '../../src/ocr/run-program.ts';
import { nativeTesseract } from '../../src/ocr/tesseract/find.ts';
import { characterErrors, type ErrorCount } from '../../src/text/recognised/rate.ts';
import { lineCases, plainSigns, sampleCases, textOf, typewrittenCases, type OcrCase } from './ocr-cases.ts';

const found = await nativeTesseract.find({});
const engine = 'recognise' in found ? found : undefined;
const able = ({ languages }: OcrCase): boolean =>
  languages.every((one) => engine?.languages.includes(one) === true);

interface Pair {
  readonly alone: ErrorCount;
  readonly ours: ErrorCount;
}

async function bothWays(page: OcrCase, reader: OcrEngine): Promise<Pair> {
  const { path, mediaType, languages } = page;
  const data = languages.map((language) => nameFor(language) ?? '').join('+');
  const line = page.set === 'lines' ? ['--psm', '7'] : [];
  const limits = { seconds: 60, bytes: 16 * 1024 * 1024 };
  const [plain, read] = await Promise.all([
    runProgram('tesseract', [path, 'stdout', '-l', data, ...line], limits),
    recognisePage({ path, mediaType }, reader, { languages, limits: usualImageLimits }),
  ]);
  const rate = (text: string): ErrorCount => characterErrors(plainSigns(text), plainSigns(page.truth));
  if (plain.kind !== 'exit' || !read.ok) throw new Error(`${page.name} was not read`);
  return { alone: rate(plain.stdout), ours: rate(textOf(read.value)) };
}

interface Sum {
  readonly alone: number;
  readonly ours: number;
  /** Pages that are worse by more than half a point. */
  readonly worse: readonly string[];
}

async function errorsOf(pages: readonly OcrCase[]): Promise<Sum> {
  if (engine === undefined) throw new Error('there is no engine');
  let [alone, ours] = [0, 0];
  const worse: string[] = [];
  for (const page of pages) {
    const pair = await bothWays(page, engine);
    alone += pair.alone.errors;
    ours += pair.ours.errors;
    if (pair.ours.errors - pair.alone.errors > pair.ours.length * 0.005) worse.push(page.name);
  }
  return { alone, ours, worse };
}

const typed = typewrittenCases().filter((page, index) => index % 8 === 1 && able(page));
it.skipIf(engine === undefined || typed.length === 0)(
  'reads typewritten pages, every eighth, none worse by half a point than tesseract alone (skipped without tesseract, French or the outside pages)',
  async () => {
    expect(typed).toHaveLength(3);
    const { worse } = await errorsOf(typed);
    expect(worse).toEqual([]);
  },
  60_000,
);

const lines = lineCases().filter((page, index) => index % 10 === 0 && able(page));
it.skipIf(engine === undefined || lines.length === 0)(
  'reads lines of Russian print, every tenth, no worse than tesseract alone (skipped without tesseract, Russian or the outside lines)',
  async () => {
    expect(lines).toHaveLength(5);
    const { alone, ours, worse } = await errorsOf(lines);
    expect(ours).toBeLessThanOrEqual(alone);
    expect(worse).toEqual([]);
  },
  60_000,
);

// Few, for time; all seven such scans stand in docs/ocr-quality.md.
const neighboured = sampleCases()
  .filter((page) => page.spoiled === 'neighbour' && able(page))
  .slice(0, 1);
const behind = sampleCases()
  .filter((page) => page.spoiled === 'behind' && able(page))
  .slice(0, 2);
const spoiled = [...neighboured, ...behind];
it.skipIf(engine === undefined || spoiled.length === 0)(
  'reads the first sample scans with a neighbour’s edge or ink from the back with half the errors (skipped without tesseract, Russian or Ukrainian)',
  async () => {
    expect(spoiled).toHaveLength(3);
    const { alone, ours, worse } = await errorsOf(spoiled);
    expect(ours).toBeLessThanOrEqual(alone / 2);
    expect(worse).toEqual([]);
  },
  60_000,
);
