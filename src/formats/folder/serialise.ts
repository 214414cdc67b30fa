// Writes a record as a folder, from which it can be read again without loss.
import { isDeepStrictEqual } from 'node:util';
import { walkBlocks } from '../../model/block.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { OutputFile, PublishedRecord, Serialised } from '../port.ts';
import { FileNames } from './files/path.ts';
import { PageRefs } from './markup/page-refs.ts';
import { parseMarkup, type Outside } from './markup/parse.ts';
import { writeMarkup } from './markup/write.ts';
import { largestYaml } from './parse.ts';
import { printRecordYaml } from './record/print.ts';
import type { RecordYaml } from './record/schema.ts';
import { Report } from './report.ts';
import { idsOf, printIds, withIds, type TextIds } from './sidecar/ids.ts';
import { printJudged, printZones } from './sidecar/read.ts';

/** The files of a record, in a folder named by its id. A problem says so where something would not come back as it is. */
export function serialiseFolder({ manifest, version, content }: PublishedRecord): Serialised {
  const { description, zones, links, judgements = [] } = content;
  const names = new FileNames();
  const problems: Problem[] = [];
  const files: OutputFile[] = [];
  const add = (path: string, data: string): void => void files.push({ path: `${manifest.id}/${path}`, data });

  const texts = content.texts.map((text) => ({
    text,
    file: names.give(`${text.id}.${text.kind}.${text.language}.txt`),
  }));
  const blobs: OutputFile[] = [];
  const record = recordYaml(manifest.id, version, content, texts, blobs);
  const yaml = printRecordYaml(record);
  if (Buffer.byteLength(yaml) > largestYaml)
    problems.push(lossy('too-large', 'The description is larger than a record.yaml may be.', 'record.yaml'));
  add('record.yaml', yaml);

  const pages = new PageRefs(description.pages);
  const outside: Outside = {
    page: (name) => pages.resolve(name),
    name: (id) => description.names.some((name) => name.id === id),
  };
  const named = namedPlaces(content);
  const ids = new Map<string, TextIds>();
  for (const { text, file } of texts) {
    const source = writeMarkup(text.blocks, { page: (id) => pages.nameOf(id), named });
    add(file, source);
    const read = idsThatRestore(text, source, outside);
    ids.set(text.id, read.ids);
    if (!read.exact)
      problems.push(
        lossy('not-exact', `The text “${text.id}” holds something that its file cannot say.`, file),
      );
  }
  if (texts.length > 0) add('ids.json', printIds(ids));
  if (zones.length > 0) add('zones.json', printZones(zones));
  if (links.length > 0 || judgements.length > 0) add('links.json', printJudged(content));
  files.push(...blobs.map((file) => ({ ...file, path: `${manifest.id}/${file.path}` })));
  return { files, problems };
}

/** What marks and references of the record point to by id, so that a text must call it so. */
function namedPlaces({ description, texts }: RecordContent): Set<string> {
  const named = new Set(description.marks.flatMap(({ block }) => (block === undefined ? [] : [block])));
  for (const text of texts)
    for (const block of walkBlocks(text.blocks))
      for (const span of block.spans)
        if (span.type === 'reference' && 'place' in span.target && !('record' in span.target))
          named.add(span.target.place);
  return named;
}

/** The ids of a text, tried: read again with them, the file must give the very same blocks. */
function idsThatRestore(text: Text, source: string, outside: Outside): { ids: TextIds; exact: boolean } {
  const read = parseMarkup(source, text.id, outside, new Report(''));
  const ids = idsOf(text, source, read);
  return { ids, exact: isDeepStrictEqual(withIds(read, ids), text.blocks) };
}

/** The record as record.yaml says it; the blobs that it names are put among the files. */
function recordYaml(
  id: string,
  base: string,
  { description }: RecordContent,
  texts: readonly { readonly text: Text; readonly file: string }[],
  files: OutputFile[],
): RecordYaml {
  const images = new FileNames();
  const sources = new FileNames();
  const { schema: _, source, pages, ...rest } = description;
  return {
    id,
    base,
    ...rest,
    pages: pages.map(({ image, ...page }) => {
      if (image === undefined) return page;
      const path = `images/${images.give(image.name)}`;
      files.push({ path, blob: image.hash });
      const { name, mediaType, frame } = image;
      return { ...page, image: { file: path, name, mediaType, ...(frame !== undefined && { frame }) } };
    }),
    texts: texts.map(({ text: { schema: __, blocks: ___, retired: ____, ...head }, file }) => ({
      file,
      ...head,
    })),
    source: {
      ...source,
      files: source.files.map(({ hash, size: __, ...file }) => {
        const path = `source/${sources.give(file.name)}`;
        files.push({ path, blob: hash });
        return { file: path, ...file };
      }),
    },
  };
}

function lossy(code: string, message: string, file: string): Problem {
  return {
    code: `folder-${code}`,
    severity: 'warning',
    message,
    where: { file },
    hint: 'Keep a backup beside this export.',
  };
}
