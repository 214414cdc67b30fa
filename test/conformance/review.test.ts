// How second looks are measured: on faults put into translations that are correct.
import { describe, expect, it } from 'vitest';
import type { FindingKind } from '../../src/model/finding.ts';
import type { FaultKind } from '../generators/translation-faults/fault.ts';
import { detectors } from '../../src/text/review/detectors.ts';
import { faultyTranslation, shares } from '../generators/translation-faults/generate.ts';
import { linkedByConstruction, lookAt } from '../generators/translation-faults/look.ts';
import { measured, type Found } from '../generators/translation-faults/measure.ts';
import { correctPairs } from '../generators/translation-faults/pairs.ts';
import { documentsOf } from '../generators/translation-faults/texts.ts';

const pairs = correctPairs();

/** The least recall of each kind of fault: some three points below what was measured. */
const floors: Record<FaultKind, number> = {
  number: 0.89,
  date: 0.97,
  name: 0.84,
  omission: 0.74,
  addition: 0.9,
  negation: 0.63,
  tense: 0.27,
  doubled: 0.97,
  swapped: 0.97,
};

const kinds: Record<FaultKind, FindingKind> = {
  number: 'number',
  date: 'date',
  name: 'name-differs',
  omission: 'no-counterpart',
  addition: 'no-counterpart',
  negation: 'negation',
  tense: 'tense',
  doubled: 'repeated',
  swapped: 'order',
};

describe.skipIf(pairs === undefined)(
  'the measure of second looks (skipped where the data are absent)',
  () => {
    const faulty = faultyTranslation(pairs ?? [], 1);
    const all = faulty.faults.map(({ kind, source, target }): Found => ({
      kind: kinds[kind],
      source,
      target,
      confidence: 0.6,
    }));

    it('gives a look that knows all a recall of 1 for each kind, and no alarms', () => {
      const figures = measured(faulty, all);
      for (const [kind, share] of shares)
        expect(figures.faults[kind]).toEqual({ faults: share, found: share, recall: 1 });
      expect(figures.alarms).toBe(0);
      expect(measured(faulty, all, 0.7).faults['date']?.found).toBe(0);
    });

    it('counts a finding of another kind as nothing, and one on an untouched segment as an alarm', () => {
      const everywhere = faulty.source.map((_, line): Found => ({
        kind: 'term-varies',
        source: [line],
        target: [],
        confidence: 1,
      }));
      const figures = measured(faulty, everywhere);
      for (const [kind] of shares) expect(figures.faults[kind]?.found).toBe(0);
      expect(figures.alarms).toBe(figures.untouched);
      expect(figures.alarmsPer1000).toBe(1000);
      expect(figures.alarmsByKind).toEqual({ 'term-varies': figures.untouched });
    });

    it('lays the lines out in documents in which every segment stands in one link', () => {
      const documents = documentsOf(faulty);
      expect(documents).toHaveLength(20);
      for (const { texts, links } of documents) {
        for (const [side, text] of [
          ['source', texts.source],
          ['target', texts.target],
        ] as const) {
          const segments = text.blocks.flatMap((block) => block.segments.map(({ id }) => id));
          expect(links.flatMap((link) => link[side]).toSorted()).toEqual(segments.toSorted());
        }
      }
      expect(documents.flatMap(({ lines }) => lines.source)).toEqual([...faulty.source.keys()]);
      expect(documents.flatMap(({ lines }) => lines.target)).toEqual([...faulty.target.keys()]);
    });

    it('finds of every kind of fault no fewer than it did, with few alarms (seed 2, links as the documents were made)', () => {
      const other = faultyTranslation(pairs ?? [], 2);
      const documents = documentsOf(other);
      const found = lookAt(documents, linkedByConstruction(documents), detectors);
      const figures = measured(other, found, 0.5);
      expect(other.faults).toHaveLength(300);
      for (const [kind, floor] of Object.entries(floors))
        expect(figures.faults[kind]?.recall, kind).toBeGreaterThanOrEqual(floor);
      expect(figures.alarmsPer1000).toBeLessThan(15);
    });
  },
);
