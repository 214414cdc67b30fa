// Pages as they come out of the setter: readable by machines, tagged, and of nothing but the words that went in.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { publishedOf } from '../../../test/generators/awkward-record.ts';
import { borderLetter } from '../../../test/generators/letter.ts';
import { printedRecord } from '../../formats/print/record.ts';
import { pdfPages } from '../../image/pdf/pages.ts';
import { usualImageLimits } from '../../image/source.ts';
import { typstTypesetter } from './engine.ts';
import { facesFor } from './scripts.ts';

const setter = typstTypesetter();
afterAll(() => setter.close());

const hostile = '#import "@preview/x:1.0.0" \\ $x$ <a> #panic("out") `raw` [*b*] //c /*d*/';

function documentOf(body: string): object {
  const document = printedRecord(publishedOf(borderLetter('The bridge', body)), {
    archiveTitle: 'Papers',
    address: 'https://papers.example/records/x/v1',
  });
  if (document === undefined) throw new Error('no document');
  return document;
}

async function wordsOf(pdf: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'verno-pdf-'));
  try {
    await writeFile(join(folder, 'a.pdf'), pdf);
    const pages = await pdfPages(join(folder, 'a.pdf'), usualImageLimits);
    if (!pages.ok) throw new Error(pages.problems[0]?.message);
    return pages.value.map(({ text }) =>
      (text?.blocks ?? [])
        .flatMap(({ lines }) => lines.flatMap(({ words }) => words.map((word) => word.text)))
        .join(' '),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

it('sets the original on the left and the translation on the right, tagged for screen readers', async () => {
  const made = await setter.pdf(documentOf('Мост готов. Просим прислать краску.'));
  if (!made.ok) throw new Error(made.problems[0]?.message);
  expect(made.problems).toEqual([]);
  const source = new TextDecoder('latin1').decode(made.value);
  expect(source).toContain('/MarkInfo');
  expect(source).toContain('/StructTreeRoot');
  const pages = await wordsOf(made.value);
  expect(pages).toHaveLength(3);
  expect(pages[0]).toContain('The bridge');
  expect(pages[1]).toContain('Мост готов.');
  expect(pages[1]).not.toContain('bridge is ready');
  expect(pages[2]).toContain('The bridge is ready.');
});

const cjk = existsSync('/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc');

it.skipIf(!cjk)('sets Hangul and Han beside Cyrillic (skipped without fonts-noto-cjk)', async () => {
  const made = await setter.pdf(documentOf('Пак Хен Ен, 박헌영, 朴憲永.'));
  if (!made.ok) throw new Error(made.problems[0]?.message);
  expect(made.problems).toEqual([]);
  expect((await wordsOf(made.value))[1]?.replaceAll(' ', '')).toContain('ПакХенЕн,박헌영,朴憲永.');
});

it('takes no word for a command', async () => {
  const made = await setter.pdf(documentOf(hostile));
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const page = (await wordsOf(made.value))[1] ?? '';
  expect(page.replaceAll(' ', '')).toContain(hostile.replaceAll(' ', ''));
});

it('is stopped where it takes too long, and sets the next document', async () => {
  const hasty = typstTypesetter({ patience: 1 });
  const made = await hasty.pdf(documentOf('Мост готов.'));
  expect(made.ok).toBe(false);
  expect(made.problems[0]).toMatchObject({ code: 'typeset-too-long' });
  await hasty.close();
  expect((await setter.pdf(documentOf('Мост готов.'))).ok).toBe(true);
});

it('sets many documents that are asked for at once, each as it is', async () => {
  const wanted = Array.from({ length: 6 }, (_, at) => `Мост номер ${at}.`);
  const made = await Promise.all(wanted.map((body) => setter.pdf(documentOf(body))));
  for (const [at, one] of made.entries()) {
    if (!one.ok) throw new Error(one.problems[0]?.message);
    expect((await wordsOf(one.value))[1]).toContain(`Мост номер ${at}.`);
  }
});

it('names the faces that a text needs, and what is missing on this machine', () => {
  const all = facesFor('Пак Хен Ен 박헌영 朴憲永', 'ko', () => true);
  expect(all).toEqual({ faces: ['Libertinus Serif', 'Noto Serif CJK KR', 'Noto Serif CJK SC'], missing: [] });
  expect(facesFor('박헌영 朴憲永', 'ru', () => false).missing).toEqual([
    { script: 'Korean', package: 'fonts-noto-cjk' },
    { script: 'Chinese', package: 'fonts-noto-cjk' },
  ]);
  expect(facesFor('Пак Хен Ен, Пак', 'ru', () => false)).toEqual({
    faces: ['Libertinus Serif'],
    missing: [],
  });
});

it('sets letters that no face has and halves of letters, and says so', async () => {
  const made = await setter.pdf(documentOf('Мост \u{1f9ff}\u200d\u{10fffd} и половина \ud800 буквы.'));
  if (!made.ok) throw new Error(made.problems[0]?.message);
  expect(made.problems.map(({ code }) => code)).toEqual(['glyphs-missing']);
  expect((await wordsOf(made.value)).join(' ')).toContain('половина');
});

it('keeps a word without end within the page', async () => {
  const made = await setter.pdf(documentOf('Щ'.repeat(2000)));
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const letters = (await wordsOf(made.value)).join('').replace(/[^Щ]/gu, '');
  expect(letters).toHaveLength(2000);
  const folder = await mkdtemp(join(tmpdir(), 'verno-pdf-'));
  try {
    await writeFile(join(folder, 'a.pdf'), made.value);
    const pages = await pdfPages(join(folder, 'a.pdf'), usualImageLimits);
    if (!pages.ok) throw new Error(pages.problems[0]?.message);
    for (const { width, text } of pages.value)
      for (const { lines } of text?.blocks ?? [])
        for (const { words } of lines)
          for (const { polygon } of words)
            expect(Math.max(...(polygon ?? []).map(([x]) => x))).toBeLessThan(width);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('lets a reader who goes away take nothing from the next', async () => {
  const gone = new AbortController();
  const first = setter.pdf(documentOf('Мост первый.'), gone.signal);
  const second = setter.pdf(documentOf('Мост второй.'));
  setTimeout(() => gone.abort(), 5);
  expect((await first.catch(() => ({ ok: false }))).ok).toBe(false);
  const made = await second;
  if (!made.ok) throw new Error(made.problems[0]?.message);
  expect((await wordsOf(made.value))[1]).toContain('Мост второй.');
});
