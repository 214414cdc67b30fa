// Reading a manifest: what of it becomes which part of a record.
import { describe, expect, it } from 'vitest';
import { memory, sourceFilesOf } from '../../../../test/formats/memory-files.ts';
import type { Draft } from '../../../model/draft.ts';
import { iiifFormat } from './format.ts';
import { withoutTags } from './words.ts';

async function read(manifest: unknown): Promise<Draft> {
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  const files = sourceFilesOf(memory({ 'm.json': bytes }));
  const candidate = {
    path: 'm.json',
    name: 'm.json',
    kind: 'file',
    head: bytes,
    entries: [],
    files,
  } as const;
  const context = { signal: new AbortController().signal, maxTextBytes: 1_000_000 };
  for await (const { draft } of iiifFormat.parse(candidate, context)) if (draft !== undefined) return draft;
  throw new Error('no draft');
}

const base = 'https://library.example/iiif/letter';
const canvas = `${base}/canvas/1`;

function annotation(value: string, language: string, target: unknown, motivation = 'supplementing'): object {
  return {
    id: `${base}/a/${value.length}${language}`,
    type: 'Annotation',
    motivation,
    body: { type: 'TextualBody', value, language, format: 'text/plain' },
    target,
  };
}

const manifest = {
  '@context': 'http://iiif.io/api/presentation/3/context.json',
  id: base,
  type: 'Manifest',
  label: { ru: ['Письмо о пароме'], en: ['Letter on the ferry'] },
  metadata: [
    { label: { en: ['Date'] }, value: { en: ['4 March 1911'] } },
    { label: { en: ['Language'] }, value: { en: ['Russian'] } },
    { label: { en: ['Shelfmark'] }, value: { none: ['MS Ferry 7'] } },
    { label: { en: ['Watermark'] }, value: { en: ['a <b>heron</b>'] } },
  ],
  rights: 'http://creativecommons.org/licenses/by/4.0/',
  provider: [{ id: 'https://library.example', type: 'Agent', label: { en: ['Library of the Ford'] } }],
  items: [
    {
      id: canvas,
      type: 'Canvas',
      label: { none: ['f. 1r'] },
      width: 1000,
      height: 1500,
      items: [
        {
          type: 'AnnotationPage',
          items: [
            {
              type: 'Annotation',
              motivation: 'painting',
              target: canvas,
              body: {
                id: 'https://images.example/7/full/max/0/default.jpg',
                type: 'Image',
                width: 2000,
                height: 3000,
                service: [{ id: 'https://images.example/7', type: 'ImageService3', profile: 'level1' }],
              },
            },
          ],
        },
      ],
      annotations: [
        {
          id: `${base}/texts`,
          type: 'AnnotationPage',
          items: [
            annotation('Паром опоздал.', 'ru', `${canvas}#xywh=100,200,300,40`),
            annotation('The ferry was late.', 'en', {
              type: 'SpecificResource',
              source: canvas,
              selector: {
                type: 'SvgSelector',
                value: '<svg><path d="M100,200L400,210L400,240L100,240Z"/></svg>',
              },
            }),
            annotation('Which ferry?', 'en', canvas, 'commenting'),
          ],
        },
      ],
    },
  ],
};

describe('a manifest of version 3', () => {
  it('gives titles by language, dates, languages, codes and rights, and keeps what no rule places', async () => {
    const { description } = await read(manifest);
    expect(description.titles).toEqual([
      { language: 'ru', text: 'Письмо о пароме' },
      { language: 'en', text: 'Letter on the ferry' },
    ]);
    expect(description.dates[0]).toMatchObject({
      edtf: '1911-03-04',
      role: 'document',
      by: 'Library of the Ford',
    });
    expect(description.languages).toEqual(['ru']);
    expect(description.exemplars[0]?.written).toBe('MS Ferry 7');
    expect(description.notes).toContainEqual({ language: 'en', text: 'Watermark: a heron' });
    expect(description.rights[0]?.address).toBe('http://creativecommons.org/licenses/by/4.0/');
    expect(description.source).toMatchObject({ format: 'iiif', key: base, publisher: 'Library of the Ford' });
  });

  it('names the image where it is published, with its size and service', async () => {
    const { description } = await read(manifest);
    expect(description.pages).toEqual([
      {
        id: 'p1',
        label: 'f. 1r',
        exemplar: null,
        published: {
          address: 'https://images.example/7/full/max/0/default.jpg',
          width: 2000,
          height: 3000,
          service: { address: 'https://images.example/7', version: 3, profile: 'level1' },
        },
        origin: canvas,
        absences: [],
      },
    ]);
  });

  it('makes the original, its translation and remarks of annotations, with zones in pixels of the image', async () => {
    const { texts, zones, description } = await read(manifest);
    expect(texts.map(({ text }) => [text.kind, text.language, text.of, text.blocks[0]?.text])).toEqual([
      ['transcription', 'ru', undefined, 'Паром опоздал.'],
      ['translation', 'en', 't1', 'The ferry was late.'],
    ]);
    expect(zones.map(({ polygon }) => polygon)).toEqual([
      [[200, 400], [800, 400], [800, 480], [200, 480]], // prettier-ignore
      [[200, 400], [800, 420], [800, 480], [200, 480]], // prettier-ignore
    ]);
    expect(description.notes).toContainEqual({ language: 'en', text: 'f. 1r: Which ferry?' });
  });
});

it('takes no address that is none of the web, and bears anything in the place of anything', async () => {
  const odd: unknown[] = [null, 7, 'x', [], {}, [[]], { items: 'x' }, { items: [null, { items: [7] }] }];
  for (const one of odd) {
    const draft = await read({
      ...manifest,
      metadata: one,
      items: [one],
      label: one,
      rights: one,
      provider: one,
    });
    expect(draft.description.source.key).toBe(base);
  }
  const { description } = await read(
    JSON.parse(JSON.stringify(manifest).replaceAll('https://images.example', 'file:///etc')),
  );
  expect(description.pages[0]?.published).toBeUndefined();
});

it.each([
  ['a<br>b', 'a\nb'],
  ['<p>one</p><p>two &amp; three</p>', 'one\ntwo & three'],
  ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
  ['&#1055;&#x44F;', 'Пя'],
])('reads %j without its tags', (html, text) => {
  expect(withoutTags(html)).toBe(text);
});
