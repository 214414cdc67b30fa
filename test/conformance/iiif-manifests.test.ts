// Manifests of many libraries, in versions 2 and 3: each gives a record that holds together, or a reason why not.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assignIds } from '../../src/app/import/assign.ts';
import { judge } from '../../src/app/publish/judge.ts';
import { iiifFormat } from '../../src/formats/iiif/read/format.ts';
import type { Draft } from '../../src/model/draft.ts';
import type { Problem } from '../../src/model/problem.ts';
import { memory, sourceFilesOf } from '../formats/memory-files.ts';
import { z } from 'zod';
import { sharedData } from '../shared-data.ts';

const folder = sharedData('iiif-manifests');

/** Canvases of one manifest by the shape of its JSON alone: those of version 3, or of the sequences of version 2. */
function canvasesIn(text: string): unknown[] {
  const Resource = z.looseObject({
    type: z.string().optional(),
    items: z.array(z.unknown()).optional(),
    sequences: z.array(z.looseObject({ canvases: z.array(z.unknown()).optional() })).optional(),
  });
  const { type, items = [], sequences = [] } = Resource.parse(JSON.parse(text));
  return type === 'Manifest' ? items : sequences.flatMap(({ canvases = [] }) => canvases);
}

interface Read {
  readonly text: string;
  readonly file: string;
  readonly sniffed: number;
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

async function read(file: string): Promise<Read> {
  const bytes = readFileSync(join(folder ?? '', 'fixtures', file));
  const head = bytes.subarray(0, 64 * 1024);
  const files = sourceFilesOf(memory({ [file]: bytes }));
  const candidate = { path: file, name: file, kind: 'file', head, entries: [], files } as const;
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  const context = { signal: new AbortController().signal, maxTextBytes: 8 * 1024 * 1024 };
  for await (const parsed of iiifFormat.parse(candidate, context)) {
    if (parsed.draft !== undefined) drafts.push(parsed.draft);
    problems.push(...parsed.problems);
  }
  return { file, text: bytes.toString(), sniffed: iiifFormat.sniff(candidate), drafts, problems };
}

describe.skipIf(folder === undefined)('manifests of others (skipped where iiif-manifests is absent)', () => {
  let all: Read[] = [];
  beforeAll(async () => {
    const files = globSync('**/*.json', { cwd: join(folder ?? '', 'fixtures') }).sort();
    all = await Promise.all(files.map(read));
  }, 60_000);

  it('each gives a record, or says why there is none', () => {
    expect(all).toHaveLength(154);
    const refused = all.filter(({ drafts }) => drafts.length === 0);
    const reasons = Map.groupBy(
      refused.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error')),
      ({ code }) => code,
    );
    expect(all.length - refused.length).toBe(126);
    expect(Object.fromEntries([...reasons].map(([code, problems]) => [code, problems.length]))).toEqual({
      // Annotation lists, annotations and a canvas by themselves; an index and two dumps of another program.
      'iiif-no-manifest': 13,
      // Collections that name their manifests and hold none.
      'iiif-only-named': 14,
      // The cover of a collection that is told of in pages.
      'iiif-empty': 1,
    });
  });

  it('is told from other JSON by its content', () => {
    const taken = (file: string): boolean => (all.find((one) => one.file === file)?.sniffed ?? 0) > 0.5;
    expect(taken('cookbook/_index.json')).toBe(false);
    expect(all.filter(({ drafts }) => drafts.length > 0).every(({ file }) => taken(file))).toBe(true);
  });

  it('makes records that hold together', () => {
    for (const { file, drafts } of all)
      for (const draft of drafts) {
        const { description, texts, zones, links } = assignIds(draft, undefined);
        expect(judge({ description, texts, zones, links }), file).toEqual([]);
      }
  });

  it('keeps every canvas as a page, in its place, and every image where it is published', () => {
    let pages = 0;
    let images = 0;
    for (const { file, text, drafts } of all) {
      const canvases = canvasesIn(text);
      for (const { description } of drafts) {
        expect(description.pages.length, file).toBe(canvases.length);
        pages += canvases.length;
        for (const [at, { published }] of description.pages.entries()) {
          if (published === undefined) continue;
          images++;
          const said = JSON.stringify(canvases[at]);
          const known = [published.address, published.service?.address ?? published.address];
          expect(
            known.some((address) => said.includes(address)),
            `${file} ${published.address}`,
          ).toBe(true);
        }
      }
    }
    expect(pages).toBeGreaterThan(5000);
    expect(images / pages).toBeGreaterThan(0.97);
  });

  it('says of sound and moving pictures that they are not kept', () => {
    for (const name of ['0002-mvm-audio', '0003-mvm-video']) {
      const [draft] = all.find(({ file }) => file.includes(name))?.drafts ?? [];
      const [page] = draft?.description.pages ?? [];
      expect(page?.published).toBeUndefined();
      expect(page?.note).toMatch(/(?:sound|video), which Verno does not keep/);
    }
  });
});
