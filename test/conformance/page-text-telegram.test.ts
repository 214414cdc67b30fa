// The record the design is written around: every fact that the issue lists, from the page's text alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPageText } from '../../src/formats/page-text/read.ts';
import type { Block } from '../../src/model/block.ts';
import type { Span } from '../../src/model/span.ts';
import { segment } from '../../src/text/segment/segment.ts';
import { accountFaults, draftFaults } from '../generators/page-text/invariants.ts';
import { sharedData } from '../shared-data.ts';

const folder = sharedData('telegram-1950');
// Where the record is absent, the tests are skipped; an invented page stands in while they are collected.
const path =
  folder === undefined ? new URL('page-text/invented.txt', import.meta.url) : join(folder, 'record.txt');
const source = readFileSync(path, 'utf8');

function own(blocks: readonly Block[]): Block[] {
  return blocks.filter((block) => block.noise !== true);
}

function sentences(blocks: readonly Block[], language: string): string[] {
  return blocks
    .filter((block) => block.kind === 'paragraph' || block.kind === 'list-item')
    .flatMap((block) => segment(block.text, language).map((range) => cut(block, range)));
}

/** What is neither sentence nor half-words: kind and text. */
function lines(blocks: readonly Block[]): string[][] {
  return own(blocks)
    .filter((block) => block.kind !== 'paragraph' && block.kind !== 'list-item')
    .map((block) => [block.kind, block.text]);
}

function cut(block: Block, range: { readonly start: number; readonly end: number } | undefined): string {
  return range === undefined ? '' : block.text.slice(range.start, range.end);
}

describe.skipIf(folder === undefined)(
  'the telegram of 12 May 1950 (skipped where telegram-1950 is absent)',
  () => {
    const read = readPageText(source);
    const draft = read.draft;
    if (draft === undefined) throw new Error('the page was not read');
    const { description } = draft;
    const [russian, english] = draft.texts.map(({ text }) => text);
    if (russian === undefined || english === undefined) throw new Error('two texts are wanted');

    it('lands with every character in one place', () => {
      expect(accountFaults(source, read.account, draft)).toEqual([]);
      expect(draftFaults(draft)).toEqual([]);
      expect(description.unplaced).toEqual([]);
    });

    it('is one telegram of 12 May 1950, from Shtykov to Vyshinsky, from Pyongyang', () => {
      expect(description.type).toBe('telegram');
      expect(description.titles).toEqual([
        { language: 'en', text: 'Ciphered Telegram, Shtykov to Vyshinsky' },
      ]);
      expect(description.dates[0]).toMatchObject({
        edtf: '1950-05-12',
        role: 'document',
        written: 'May 12, 1950',
        basis: 'written',
      });
      const agents = (role: string): string[] =>
        description.agents.filter((one) => one.role === role).map((one) => one.written);
      expect(agents('from')).toEqual(['Shtykov']);
      expect(agents('to')).toEqual(['Vyshinsky']);
      expect(description.places).toMatchObject([{ role: 'written-at', written: 'Pyongyang' }]);
    });

    it('has its original language, summary and permalink', () => {
      expect(description.languages).toEqual(['ru']);
      expect(description.summaries).toHaveLength(1);
      expect(description.summaries[0]?.text).toMatch(/^Shtykov reports of a meeting .* the next day\.$/u);
      const address = 'https://digitalarchive.wilsoncenter.org/document/112980';
      expect(description.source).toMatchObject({
        format: 'page-text',
        key: address,
        address,
        publisher: 'Wilson Center Digital Archive',
      });
    });

    it('has two exemplars, one with fonds and opis not given and silent on the delo', () => {
      const [first, second] = description.exemplars;
      expect(description.exemplars).toHaveLength(2);
      expect(first).toMatchObject({ repository: 'APRF', code: { parts: [], notGiven: ['fonds', 'opis'] } });
      expect(first?.code?.folios?.ranges).toEqual([{ from: { number: 151 }, to: { number: 154 } }]);
      expect(second?.repository).toBe('AVPRF');
      expect(second?.code?.parts).toEqual([
        { level: 'fonds', value: '059a' },
        { level: 'opis', value: '5a' },
        { level: 'delo', value: '3' },
        { level: 'papka', value: '11' },
      ]);
      expect(second?.code?.notGiven).toEqual([]);
      expect(second?.code?.folios?.ranges).toEqual([{ from: { number: 100 }, to: { number: 103 } }]);
    });

    it('does not state which exemplar was scanned or translated', () => {
      expect(russian.exemplar).toBeNull();
      expect(english.exemplar).toBeNull();
      for (const page of description.pages) expect(page.exemplar).toBeNull();
    });

    it('has four folios in the first exemplar’s count; 152 is not transcribed here, and not called lost', () => {
      expect(description.pages.map((page) => page.label)).toEqual(['151', '152', '153', '154']);
      for (const page of description.pages)
        expect(page.foliation).toMatchObject({ exemplar: description.exemplars[0]?.id, basis: 'inferred' });
      expect(description.pages.map((page) => page.absences.map((absence) => absence.kind))).toEqual([
        [],
        ['not-transcribed'],
        [],
        [],
      ]);
      expect(description.pages[1]?.absences[0]).toMatchObject({ text: russian.id, basis: 'inferred' });
      expect(description.pages[1]?.absences[0]?.note).toContain('-4-');
      expect(description.pages[3]?.note).toContain('-4-');
    });

    it('begins each page at the first block that stands on it', () => {
      const breaks = russian.blocks.flatMap((block, at) =>
        block.spans.flatMap((span) =>
          span.type === 'page-break' ? [{ page: span.page, at, start: span.start, end: span.end }] : [],
        ),
      );
      const [p1, , p3, p4] = description.pages.map((page) => page.id);
      expect(breaks.map(({ page }) => page)).toEqual([p1, p3, p4]);
      expect(breaks[0]).toMatchObject({ at: 0, start: 0, end: 0 });
      expect(russian.blocks[breaks[1]?.at ?? -1]).toMatchObject({ kind: 'list-item', label: '2.' });
      expect(breaks[1]).toMatchObject({ start: 0, end: 0 });
      const broken = russian.blocks[breaks[2]?.at ?? -1]?.text ?? '';
      expect(broken.slice(breaks[2]?.start)).toMatch(/^и ему там оказана/u);
      expect(
        english.blocks.flatMap((block) => block.spans).filter((span) => span.type === 'page-break'),
      ).toEqual([]);
    });

    it('has the marks, each on its folio; nothing is certified on 151', () => {
      const label = new Map(description.pages.map((page) => [page.id, page.label]));
      const marks = description.marks.map(({ kind, written, page }) => [
        kind,
        written,
        label.get(page ?? ''),
      ]);
      expect(marks).toEqual([
        ['registry-number', '№ 61, III', '151'],
        ['date', '14.05.1952', '151'],
        ['secrecy', 'Строго секретно', '151'],
        ['handling', 'СНЯТИЕ КОПИИ ВОСПРЕЩАЕТСЯ', '151'],
        ['unresolved', 'js', '153'],
        ['copy-number', 'экз № 1', '153'],
        ['unresolved', '-84', '154'],
        ['copy-number', 'экз № 1', '154'],
        ['certification', 'верно', '154'],
      ]);
      const verno = description.marks.find((mark) => mark.kind === 'certification');
      expect(verno).toMatchObject({ signatory: 'Лавин', certainty: 'uncertain', basis: 'written' });
      const secret = description.marks.find((mark) => mark.kind === 'secrecy');
      expect(secret?.normalised).toBe('strogo-sekretno');
      expect(russian.blocks.find((block) => block.id === secret?.block)?.text).toBe('Строго секретно');
    });

    it('keeps 14.05.1952 with its role unknown, and reports that it disagrees', () => {
      expect(description.dates.filter((date) => date.role === 'unknown')).toMatchObject([
        { written: '14.05.1952', edtf: '1952-05-14' },
      ]);
      const problems = read.problems.filter((problem) => problem.code === 'dates-disagree');
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).toContain('14.05.1952');
      expect(problems[0]?.where).toEqual({ line: 27 });
    });

    it('has the date of the signature as written, in agreement with the head', () => {
      const signed = description.dates.find((date) => date.written?.includes('V.50'));
      expect(signed).toMatchObject({ written: '12.V.50г.', edtf: '1950-05-12', role: 'document' });
    });

    it('has a Russian text by OCR: 18 sentences in paragraphs and a list numbered 2, 3, 4', () => {
      expect(russian).toMatchObject({ kind: 'transcription', language: 'ru', method: 'ocr', checked: false });
      expect(sentences(russian.blocks, 'ru')).toHaveLength(18);
      const list = russian.blocks
        .map((block, at) => ({ block, at }))
        .filter(({ block }) => block.kind === 'list-item');
      expect(list.map(({ block }) => block.label)).toEqual(['2.', '3.', '4.']);
      expect((list.at(-1)?.at ?? 0) - (list[0]?.at ?? 0)).toBe(2);
    });

    it('has one sentence over the break from 153 to 154, with a newline of the source between its halves', () => {
      const over = sentences(russian.blocks, 'ru').filter((one) => one.includes('удовлетворены в Москве'));
      expect(over).toHaveLength(1);
      expect(over[0]).toMatch(/удовлетворены в Москве\nи ему там оказана [^.]+\.$/u);
    });

    it('lets no mark of the leaf into the text', () => {
      const text = own(russian.blocks)
        .map((block) => `${block.label ?? ''} ${block.text}`)
        .join('\n');
      for (const foreign of ['154-84', '-4-', 'экз № 1', '151', '153', 'js', 'верно', 'Лавин'])
        expect(text).not.toContain(foreign);
    });

    it('keeps the three columns of half-words byte for byte, outside the text', () => {
      const noise = russian.blocks.filter((block) => block.noise === true);
      expect(noise.map((block) => block.text.split('\n').length)).toEqual([11, 21, 24]);
      expect(noise.map((block) => block.text.split('\n')[0]?.trim())).toEqual(['ВЕРНО', 'П МИН', 'Мин']);
      for (const block of noise) {
        expect(block.kind).toBe('marginal');
        expect(source).toContain(block.text);
      }
      for (const line of noise.flatMap((block) =>
        block.text.split('\n').filter((one) => one.trim().length > 4),
      ))
        expect(sentences(russian.blocks, 'ru').join('\n')).not.toContain(line.trim());
    });

    it('has in both texts six lines of heading and signature beside the sentences', () => {
      expect(lines(russian.blocks)).toEqual([
        ['heading', 'Шифртелеграмма'],
        ['stamp', 'Строго секретно'],
        ['stamp', 'СНЯТИЕ КОПИИ ВОСПРЕЩАЕТСЯ'],
        ['opener', 'АНЗННХМ. ПЖЕНЬЯНА'],
        ['opener', 'ВЫШИНСКОМУ'],
        ['closer', '12.V.50г. Ш Т Ы К О В'],
      ]);
      expect(lines(english.blocks)).toEqual([
        ['heading', 'Ciphered Telegram'],
        ['stamp', 'Strictly secret'],
        ['stamp', 'Copying prohibited'],
        ['opener', 'From Pyongyang'],
        ['opener', 'To Vyshinsky'],
        ['closer', '12.V.50 SHTYKOV'],
      ]);
    });

    it('has an English text of 28 sentences, the questions 1 to 4 one list', () => {
      expect(english).toMatchObject({ kind: 'translation', language: 'en', of: russian.id, credits: [] });
      expect(sentences(english.blocks, 'en')).toHaveLength(28);
      const at = english.blocks.findIndex((block) => block.kind === 'list-item');
      const list = english.blocks.slice(at, at + 4);
      expect(list.map((block) => [block.kind, block.label, block.startsList])).toEqual(
        ['1.', '2.', '3.', '4.'].map((label) => ['list-item', label, undefined]),
      );
      expect(english.blocks.filter((block) => block.kind === 'list-item')).toHaveLength(4);
      expect(english.blocks.some((block) => block.noise === true)).toBe(false);
    });

    it('tells the typed brackets apart, names no hand, and leaves round parentheses alone', () => {
      const found = english.blocks.flatMap((block) =>
        block.spans
          .filter((span): span is Extract<Span, { type: 'bracket' }> => span.type === 'bracket')
          .map((span) => ({ block, span })),
      );
      expect(found.map(({ block, span }) => [span.kind, cut(block, span), cut(block, span.of)])).toEqual([
        ['office', '[Foreign Minister]', 'Pak Heon-yeong'],
        ['variant-name', '[Pak Hon Yong]', 'Pak Heon-yeong'],
        ['variant-name', '[Ri Ju Yon]', 'Ri Ju-yeon'],
        ['office', '[PRC Foreign Minister]', 'Zhou Enlai'],
        ['variant-name', '[Kim Chek]', 'Kim Chaek'],
        ['expansion', '[boekomplekt, standard load of ammunition]', 'b.k.'],
      ]);
      for (const { span } of found) expect(span.hand).toBeNull();
      expect(found.at(-1)?.span).toMatchObject({
        expansion: 'boekomplekt',
        gloss: 'standard load of ammunition',
      });
      const spans = [...russian.blocks, ...english.blocks].flatMap((block) =>
        block.spans.map((span) => cut(block, span)),
      );
      expect(spans.some((written) => /[()]/u.test(written))).toBe(false);
    });

    it('knows one man under the forms that the brackets give', () => {
      const pak = description.names.find((name) => name.label === 'Pak Heon-yeong');
      const forms = english.blocks.flatMap((block) =>
        block.spans.flatMap((span) =>
          span.type === 'mention' && span.name === pak?.id ? [block.text.slice(span.start, span.end)] : [],
        ),
      );
      expect(new Set(forms)).toEqual(new Set(['Pak Heon-yeong', 'Pak Hon Yong']));
    });

    it('says what a person should look at', () => {
      expect(read.problems.map((problem) => problem.code).sort()).toEqual([
        'dates-disagree',
        'marks-unresolved',
        'noise-kept-apart',
        'page-not-transcribed',
        'signatory-uncertain',
        'transcription-by-ocr',
      ]);
      for (const problem of read.problems) expect(problem.hint).toBeTruthy();
    });
  },
);
