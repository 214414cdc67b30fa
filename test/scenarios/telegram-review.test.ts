// The telegram of 12 May 1950, looked at a second time: what must be found in its translation, and what must not.
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSources } from '../../src/app/import/import.ts';
import { sharedData } from '../shared-data.ts';
import { testArchive } from './archive.ts';
import { run } from './command.ts';

const { signal } = new AbortController();
const telegram = sharedData('telegram-1950');

const SideSchema = z.object({ segments: z.array(z.string()), words: z.array(z.string()) }).nullable();
const ReviewSchema = z.object({
  findings: z.array(
    z.object({
      kind: z.string(),
      source: SideSchema,
      target: SideSchema,
      reason: z.string(),
      confidence: z.number(),
      explained: z.string().optional(),
      judgement: z.null(),
    }),
  ),
  problems: z.array(z.unknown()),
});

describe.skipIf(telegram === undefined)(
  'second looks at the telegram of 12 May 1950 (skipped without telegram-1950)',
  () => {
    let findings: z.infer<typeof ReviewSchema>['findings'];
    let printed = '';
    let wrong: readonly number[] = [];

    beforeAll(async () => {
      const own = await testArchive();
      try {
        await importSources(own, [telegram ?? ''], { by: 'test', signal });
        const [line] = await own.store.records(0, 1);
        const id = line?.id ?? '';
        const json = await run(own, 'review', id, '--json');
        ({ findings } = ReviewSchema.parse(JSON.parse(json.stdout)));
        const words = await run(own, 'review', id);
        printed = words.stdout;
        const calls = [
          ['review'],
          ['review', id, '--all'],
          ['review', id, '--kind', 'colour'],
          ['review', id, '--min', 'much'],
          ['review', 'zzzzzzzz'],
        ];
        const statuses: number[] = [json.status, words.status];
        for (const call of calls) statuses.push((await run(own, ...call)).status);
        wrong = statuses;
      } finally {
        await own.remove();
      }
    });

    const words = ({ source, target }: (typeof findings)[number]): string =>
      [...(source?.words ?? []), '=', ...(target?.words ?? [])].join(' ');

    it('finds the ten sentences without an original, and says that folio 152 explains them', () => {
      const gaps = findings.filter(({ kind }) => kind === 'no-counterpart');
      expect(gaps).toHaveLength(1);
      expect(gaps[0]?.target?.segments).toHaveLength(10);
      expect(gaps[0]?.explained).toMatch(/Folio 152 .*not transcribed/u);
    });

    it('finds «в ближайшее время» as "near" and as "nearest future"', () => {
      const [term] = findings.filter(({ kind }) => kind === 'term-varies');
      expect(term?.reason).toMatch(/«в ближайшее время».*“near future” and “nearest future”/u);
    });

    it('finds Суёхо, which the translation names otherwise', () => {
      const found = findings.filter(({ kind }) => kind.startsWith('name-')).map(words);
      expect(found).toContain('Суёхо = Supung');
    });

    it('raises no alarm for figures, for negations, nor for the short "Mao" and "Ri"', () => {
      const figures = ['number', 'date', 'time', 'unit', 'amount', 'negation'];
      expect(findings.filter(({ kind }) => figures.includes(kind))).toEqual([]);
      for (const finding of findings)
        if (finding.kind.startsWith('name-')) expect(words(finding)).not.toMatch(/Мао|Цзе|Ли|Ен|Mao|Ri|Ju/u);
    });

    it('prints both sides, the reason, and what is explained last', () => {
      expect(printed).toContain(
        '«Суёхо» has the syllables of a Japanese name, “Supung” those of a Korean one',
      );
      expect(printed).toContain('written on 12 May 1950, when «13 мая» was still to come');
      expect(printed.indexOf('Explained or decided:')).toBeGreaterThan(printed.indexOf('near future'));
      expect(printed).toContain('Explained: Folio 152');
    });

    it('exits with 0 where it could look, with 2 where the call cannot be carried out', () => {
      expect(wrong).toEqual([0, 0, 2, 2, 2, 2, 1]);
    });
  },
);
