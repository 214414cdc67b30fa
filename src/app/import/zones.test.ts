// Zones through the giving of ids and through edits: each shows the words that it showed.
import { describe, expect, it } from 'vitest';
import { bareDescription } from '../../../test/generators/bare-description.ts';
import type { Block } from '../../model/block.ts';
import type { Draft } from '../../model/draft.ts';
import type { RecordContent } from '../../model/record.ts';
import { TEXT_SCHEMA, type Text } from '../../model/text.ts';
import type { Zone } from '../../model/zone.ts';
import { assignIds, type Assigned } from './assign.ts';

const first = 'Паром сел на мель. Середина найдена.';

function text(...strings: string[]): Text {
  const blocks = strings.map((string, at): Block => ({
    id: `t1_${at + 1}`,
    kind: 'paragraph',
    text: string,
    segments: [],
    spans: [],
  }));
  return {
    schema: TEXT_SCHEMA, id: 't1', kind: 'transcription', language: 'ru', exemplar: null, method: 'ocr', credits: [],
    rights: [], blocks, retired: [],
  }; // prettier-ignore
}

function line(id: string, block: string, start: number, end: number, top: number): Zone {
  const polygon: Zone['polygon'] = [[0, top], [100, top], [100, top + 10], [0, top + 10]]; // prettier-ignore
  return { id, page: 'p1', target: block, part: { block, start, end }, polygon };
}

function assign(own: Text, zones: readonly Zone[], previous?: RecordContent): Assigned {
  const draft: Draft = { description: bareDescription, texts: [{ text: own, ids: 'provisional' }], zones, links: [], files: [], images: [] }; // prettier-ignore
  return assignIds(draft, previous);
}

/** Each zone's target with the words that it shows. */
function shown({ texts, zones }: Pick<Assigned, 'texts' | 'zones'>): [string, string][] {
  const blocks = texts.flatMap(({ blocks: own }) => own);
  return zones.map(({ target, part }) => [
    target,
    blocks.find(({ id }) => id === part?.block)?.text.slice(part?.start, part?.end) ?? '',
  ]);
}

describe('zones of lines', () => {
  const lines = [line('z1', 't1_1', 0, 23, 0), line('z2', 't1_1', 23, 36, 20), line('z3', 't1_2', 0, 5, 40)];
  const imported = assign(text(first, 'Верно'), lines);

  it('become one for each segment that stands on the line, each on its stretch', () => {
    expect(shown(imported)).toEqual([
      ['t1.s1', 'Паром сел на мель.'],
      ['t1.s2', 'Сере'],
      ['t1.s2', 'дина найдена.'],
      ['t1.s3', 'Верно'],
    ]);
    expect(imported.zones.map(({ id }) => id)).toEqual(['z1', 'z4', 'z2', 'z3']);
    const [one, two] = imported.zones;
    expect(Math.max(...(one?.polygon.map(([x]) => x) ?? []))).toBe(78);
    expect(Math.min(...(two?.polygon.map(([x]) => x) ?? []))).toBe(83);
  });

  it('stay as they are when the record comes again', () => {
    const again = assign(text(first, 'Верно'), imported.zones, imported);
    expect(again.zones).toEqual(imported.zones);
    expect(assign(text(first, 'Верно'), lines, imported).zones).toEqual(imported.zones);
  });

  it('follow their words through an edit, and go with words that are taken out', () => {
    const edited = assign(
      text('Утром 12 августа. Паром сел на мель. Середина реки найдена.'),
      imported.zones,
      imported,
    );
    expect(shown(edited)).toEqual([
      ['t1.s1', 'Паром сел на мель.'],
      ['t1.s2', 'Сере'],
      ['t1.s2', 'дина реки найдена.'],
    ]);
    expect(edited.problems).toMatchObject([{ code: 'zones-gone', severity: 'note' }]);
    expect(edited.problems[0]?.message).toContain('z3');
  });

  it('stay on the block where no segment is', () => {
    const noise = text('ГВОЗ');
    noise.blocks[0] = { id: 't1_1', kind: 'paragraph', text: 'ГВОЗ', noise: true, segments: [], spans: [] };
    expect(shown(assign(noise, [line('z1', 't1_1', 0, 4, 0)]))).toEqual([['t1.b1', 'ГВОЗ']]);
  });
});
