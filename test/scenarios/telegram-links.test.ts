// The telegram of 12 May 1950, aligned: the case that everything here must serve.
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSources } from '../../src/app/import/import.ts';
import { sharedData } from '../shared-data.ts';
import { testArchive } from './archive.ts';
import { run } from './command.ts';

const { signal } = new AbortController();

const telegram = sharedData('telegram-1950');
const AlignedSchema = z.object({
  alignments: z
    .array(
      z.object({
        original: z.object({ text: z.string() }),
        beads: z.array(
          z.object({
            source: z.array(z.string()),
            target: z.array(z.string()),
            crossing: z.boolean(),
            explained: z.array(z.object({ label: z.string(), kind: z.string() })).optional(),
          }),
        ),
        withoutCounterpart: z.array(z.object({ written: z.string(), kind: z.string() })),
      }),
    )
    .length(1),
});

describe.skipIf(telegram === undefined)('the telegram of 12 May 1950 (skipped without telegram-1950)', () => {
  let beads: z.infer<typeof AlignedSchema>['alignments'][number]['beads'];
  let beside: z.infer<typeof AlignedSchema>['alignments'][number]['withoutCounterpart'];
  const strings = new Map<string, { text: string; kind: string; page: string }>();
  const of = (ids: readonly string[]): string => ids.map((id) => strings.get(id)?.text ?? id).join(' ¦ ');

  beforeAll(async () => {
    const own = await testArchive();
    try {
      await importSources(own, [telegram ?? ''], { by: 'test', signal });
      const [line] = await own.store.records(0, 1);
      const head = await own.store.head(line?.id ?? '');
      if (head === undefined) throw new Error('not imported');
      const { texts } = await own.store.content(head.manifest);
      for (const text of texts) {
        let page = '';
        for (const block of text.blocks) {
          for (const span of block.spans) if (span.type === 'page-break') page = span.page;
          for (const { id, start, end } of block.segments)
            strings.set(id, { text: block.text.slice(start, end), kind: block.kind, page });
        }
      }
      const printed = await run(own, 'align', head.manifest.id, '--json');
      expect(printed.status).toBe(0);
      const [pair] = AlignedSchema.parse(JSON.parse(printed.stdout)).alignments;
      ({ beads, withoutCounterpart: beside } = pair ?? { beads: [], withoutCounterpart: [] });
    } finally {
      await own.remove();
    }
  });

  const both = (): typeof beads =>
    beads.filter(({ source, target }) => source.length > 0 && target.length > 0);
  const isHead = (id: string): boolean =>
    ['heading', 'stamp', 'opener', 'closer'].includes(strings.get(id)?.kind ?? '');

  it('has eighteen one-to-one links of sentences: seven, two, one, one, five, two', () => {
    const sentences = both().filter(({ source }) => !source.some(isHead));
    expect(sentences.map(({ source, target }) => [source.length, target.length])).toEqual(
      sentences.map(() => [1, 1]),
    );
    const blocks = new Map<string, number>();
    for (const { source } of sentences) {
      const { page = '' } = strings.get(source[0] ?? '') ?? {};
      blocks.set(page, (blocks.get(page) ?? 0) + 1);
    }
    expect([...blocks.values()]).toEqual([7, 4, 7]);
    expect(sentences).toHaveLength(18);
    expect(beads.filter(({ crossing }) => crossing)).toEqual([]);
    const begin: readonly (readonly [at: number, source: string, target: string])[] = [
      [0, 'По просьбе', 'At the request'],
      [6, 'Далее Мао', 'Mao Zedong added'],
      [7, 'Обменяться мнением по вопросу', 'To exchange opinions on the question'],
      [8, 'Он намерен', 'He intends'],
      [9, 'Проинформировать', 'To inform Mao'],
      [10, 'Обменяться мнением по некоторым', 'To exchange opinions on several'],
      [11, 'Далее Ким', 'Kim further asked'],
      [15, 'Далее заявил', 'He stated'],
      [16, 'Ким Ир Сен сообщил мне, что он', 'Kim Il Sung reported to me that with'],
      [17, '13 мая', '13 May'],
    ];
    for (const [at, source, target] of begin) {
      expect(of(sentences[at]?.source ?? []).slice(0, source.length)).toBe(source);
      expect(of(sentences[at]?.target ?? []).slice(0, target.length)).toBe(target);
    }
  });

  it('has six lines of heading and signature', () => {
    const lines = both().filter(({ source }) => source.some(isHead));
    expect(lines.map(({ source, target }) => `${of(source)} = ${of(target)}`)).toEqual([
      'Шифртелеграмма = Ciphered Telegram',
      'Строго секретно = Strictly secret',
      'СНЯТИЕ КОПИИ ВОСПРЕЩАЕТСЯ = Copying prohibited',
      'АНЗННХМ. ПЖЕНЬЯНА = From Pyongyang',
      'ВЫШИНСКОМУ = To Vyshinsky',
      '12.V.50г. Ш Т Ы К О В = 12.V.50 SHTYKOV',
    ]);
  });

  it('has one gap of ten English sentences, explained by folio 152', () => {
    const alone = beads.flatMap((bead, at) =>
      bead.source.length === 0 || bead.target.length === 0 ? [at] : [],
    );
    const gap = alone.map((at) => beads[at]);
    expect(gap.flatMap((bead) => bead?.source)).toEqual([]);
    expect(gap.flatMap((bead) => bead?.target)).toHaveLength(10);
    expect(alone).toEqual(alone.map((_, at) => (alone[0] ?? 0) + at));
    expect(of(gap[0]?.target ?? [])).toMatch(/^As regards the Americans, there is no need/);
    expect(of(gap.at(-1)?.target ?? [])).toMatch(/^To inform about their intentions/);
    for (const bead of gap) expect(bead?.explained).toEqual([{ label: '152', kind: 'not-transcribed' }]);
    const before = beads[(alone[0] ?? 0) - 1];
    expect(of(before?.source ?? [])).toMatch(/нужно только военным путем\.$/);
    expect(of(before?.target ?? [])).toMatch(/required to unify Korea\.$/);
  });

  it('says of «верно», «экз № 1» and «№ 61, III» that they have no counterpart', () => {
    const written = beside.map((mark) => mark.written);
    for (const mark of ['верно', 'экз № 1', '№ 61, III']) expect(written).toContain(mark);
    for (const mark of ['Строго секретно', 'СНЯТИЕ КОПИИ ВОСПРЕЩАЕТСЯ']) expect(written).not.toContain(mark);
  });
});
