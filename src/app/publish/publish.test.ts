// What may be published, and how versions share their parts.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawRecord, recordArbitrary } from '../../../test/generators/record.ts';
import { seeded } from '../../../test/generators/sources.ts';
import { canonicalJson } from '../../model/canonical.ts';
import { ManifestSchema } from '../../model/manifest.ts';
import { partsOf } from '../../model/parts-of.ts';
import type { RecordContent } from '../../model/record.ts';
import { sha256 } from '../../trust/hash.ts';
import { assembleVersion, type NewState } from './assemble.ts';
import { judge } from './judge.ts';

const state = { id: '7m0stv55', previous: undefined, by: 'editor', origin: 'import', note: '' } as const;
const assemble = (content: RecordContent, more: Partial<NewState> = {}) =>
  assembleVersion({ ...state, content, published: new Date('2026-05-12T09:30:00Z'), ...more });
const content = (): RecordContent => drawRecord(seeded(6), { texts: 3 });

const spoilt = (spoil: (record: RecordContent) => void): RecordContent => {
  const record = content();
  spoil(record);
  return record;
};

describe('a version', () => {
  it('names every part by its hash, and itself by that of its manifest', () => {
    fc.assert(
      fc.property(recordArbitrary(), (drawn) => {
        const { manifest, version, json, parts } = assemble(drawn);
        expect(ManifestSchema.safeParse(manifest).error?.issues).toBeUndefined();
        expect(json).toBe(canonicalJson(manifest));
        expect(version).toBe(sha256(json));
        expect(new Set(parts.map(({ hash }) => hash))).toEqual(new Set(partsOf(manifest)));
        for (const part of parts) expect(part.hash).toBe(sha256(part.json));
        expect(manifest.parts.zones === null).toBe(drawn.zones.length === 0);
        expect(manifest.parts.links === null).toBe(
          drawn.links.length === 0 && drawn.judgements === undefined,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('follows the one before, and brings only the parts that changed', () => {
    const first = assemble(content());
    const previous = { manifest: first.manifest, version: first.version, seq: 1 };
    const next = content();
    next.description.titles = [{ language: 'en', text: 'Another' }];
    const second = assemble(next, { previous });
    expect(second.manifest).toMatchObject({ number: 2, previous: first.version });
    expect(second.parts.map(({ hash }) => hash)).toEqual([second.manifest.parts.description]);
    expect(second.manifest.parts.texts).toEqual(first.manifest.parts.texts);
    expect(assemble(content(), { previous }).parts).toEqual([]);
  });

  it('is the same, to the byte, for the same state', () => {
    expect(assemble(content()).version).toBe(assemble(structuredClone(content())).version);
  });
});

describe('the judgement', () => {
  it('passes sound records', () => {
    fc.assert(
      fc.property(recordArbitrary(), (drawn) => {
        expect(judge(drawn)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['half a character', 'lone-surrogate', 'description.unplaced[0]', spoilt((r) => (r.description.unplaced = ['x\ud800']))],
    ['a language that is none', 'schema', 'description.languages[0]', spoilt((r) => (r.description.languages = ['?']))],
    ['a page that is not there', 'unknown-page', 'zones[0].page', spoilt((r) => (r.zones = [{ id: 'z1', page: 'p99', target: 't1.b1', polygon: [[0, 0], [1, 0], [1, 1]] }]))],
  ])('refuses %s: %s at %s', (_, code, path, record) => {
    expect(judge(record)).toContainEqual(expect.objectContaining({ code, where: { path } }));
  }); // prettier-ignore

  it('refuses blocks nested without end, instead of exhausting the stack', () => {
    const record = content();
    let block: RecordContent['texts'][number]['blocks'][number] = {
      id: 'b0',
      kind: 'note',
      text: '',
      segments: [],
      spans: [],
    };
    for (let level = 1; level < 20_000; level++)
      block = { id: `b${level}`, kind: 'note', text: '', segments: [], spans: [], blocks: [block] };
    const [text] = record.texts;
    if (text === undefined) throw new Error('no text');
    text.blocks = [block];
    expect(judge(record).map(({ code }) => code)).toEqual(['too-deep']);
  });

  it('says at most fifty things', () => {
    const names = Array.from({ length: 80 }, () => ({
      role: 'from' as const,
      written: '',
      name: 'n99',
      basis: 'written' as const,
      certainty: 'certain' as const,
      by: null,
    }));
    expect(judge(spoilt((record) => (record.description.agents = names)))).toHaveLength(50);
  });
});
