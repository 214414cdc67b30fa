// The profile for TEI that Verno itself wrote: an edited state of a record, as it comes back from an editor of TEI.
import { HashSchema } from '../../../model/hash.ts';
import type { Draft, DraftFile, DraftImage, Parsed } from '../../../model/draft.ts';
import type { Problem } from '../../../model/problem.ts';
import { canonicalRecordId } from '../../../model/record-id.ts';
import { elementAt, elementsOf, textOf, childOf, type XmlElement } from '../../xml/element.ts';
import { readXml } from '../../xml/read.ts';
import type { TeiProfile, TeiSource } from '../profile.ts';
import { localId } from './ids.ts';
import { isAddress, surfaces } from './parts.ts';
import { isOwn, readOwn, type OwnRecord } from './read.ts';

export const ownProfile: TeiProfile = {
  name: 'verno',
  recognise: (root) => (isOwn(root) ? 1 : 0),
  async *read(source) {
    yield await readDocument(source);
  },
};

async function readDocument(source: TeiSource): Promise<Parsed> {
  const { candidate, context } = source;
  const { name } = candidate;
  const placed = (problems: readonly Problem[]): Problem[] =>
    problems.map((problem) => ({ ...problem, where: { file: name, ...problem.where } }));
  for await (const step of readXml(source.chunks(), { enter: () => false })) {
    context.signal.throwIfAborted();
    if (step.kind === 'broken') return { name, problems: placed([step.problem]) };
    if (step.kind !== 'whole') continue;
    const { record, problems } = readOwn(step.element);
    const beside = await filesBeside(step.element, candidate);
    const all = placed([...problems, ...beside.problems]);
    if (record === undefined || beside.problems.length > 0) return { name, problems: all };
    return { name, draft: draftOf(record, beside), problems: all };
  }
  return { name, problems: [] };
}

interface FilesBeside {
  readonly files: DraftFile[];
  readonly images: DraftImage[];
  readonly problems: Problem[];
}

function draftOf(record: OwnRecord, { files, images }: FilesBeside): Draft {
  const id = record.id === undefined ? undefined : canonicalRecordId(record.id);
  const base = HashSchema.safeParse(record.version);
  return {
    ...(id !== undefined && { id }),
    ...(base.success && { base: base.data }),
    description: record.description,
    texts: record.texts.map(({ text, isWhole }) => ({ text, ids: isWhole ? 'kept' : 'provisional' })),
    zones: record.zones,
    links: record.links,
    ...(record.judgements !== undefined && { judgements: record.judgements }),
    files,
    images,
  };
}

/** The source's files and page images that lie beside the document. A record without them would lose what it had. */
async function filesBeside(root: XmlElement, { path, files }: TeiSource['candidate']): Promise<FilesBeside> {
  const found: FilesBeside = { files: [], images: [], problems: [] };
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const open = async (element: XmlElement, address: string): Promise<string | undefined> => {
    const local = await files.localPath(folder + decoded(address));
    if (local.ok) return local.value;
    found.problems.push(missing(element, address));
    return undefined;
  };
  const source = elementAt(root, 'teiHeader', 'fileDesc', 'sourceDesc', 'bibl');
  for (const ref of source === undefined ? [] : elementsOf(source, 'ref')) {
    const { target = '', mimeType = 'application/octet-stream', subtype } = ref.attributes;
    const local = await open(ref, target);
    if (local === undefined) continue;
    found.files.push({
      name: textOf(ref),
      mediaType: mimeType,
      ...(subtype !== undefined && { encoding: subtype }),
      bytes: { path: local },
    });
  }
  for (const surface of surfaces(root))
    for (const graphic of elementsOf(surface, 'graphic')) {
      const { url = '', mimeType = 'application/octet-stream', n } = graphic.attributes;
      if (isAddress(url)) continue;
      const local = await open(graphic, url);
      if (local === undefined) continue;
      found.images.push({
        page: localId(surface.attributes['xml:id'] ?? ''),
        file: {
          name: textOf(childOf(graphic, 'desc') ?? ''),
          path: decoded(url),
          mediaType: mimeType,
          bytes: { path: local },
        },
        ...(n !== undefined && /^\d{1,6}$/.test(n) && { frame: Number(n) }),
      });
    }
  return found;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function missing({ name, line }: XmlElement, address: string): Problem {
  return {
    code: 'tei-file-missing',
    severity: 'error',
    message: `The file “${address}” that “${name}” points to does not lie beside the document; the record would lose it.`,
    where: { line },
    hint: 'Put the folder that was exported with it beside it.',
  };
}
