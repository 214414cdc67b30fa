// The profile for TEI that no other knows: letters and documents, one to a file or several in a `teiCorpus`.
import type { DraftImage, Parsed } from '../../../model/draft.ts';
import type { Problem } from '../../../model/problem.ts';
import { mediaTypeOf } from '../../folder/files/media-type.ts';
import type { XmlElement } from '../../xml/element.ts';
import { xmlLimits } from '../../xml/limits.ts';
import { readXml } from '../../xml/read.ts';
import type { TeiProfile, TeiSource } from '../profile.ts';
import { readPlainDocument } from './document.ts';

export const plainProfile: TeiProfile = {
  name: 'plain',
  recognise: ({ name }) => (name === 'TEI' || name === 'teiCorpus' ? 0.5 : 0),
  read: readDocuments,
};

/** One record for each `TEI`. Memory: one of them. */
async function* readDocuments(source: TeiSource): AsyncGenerator<Parsed> {
  const { candidate, context } = source;
  const limits = { ...xmlLimits, characters: context.maxTextBytes };
  const file = candidate.path.replace(/\.(?:tei\.)?xml$/i, '');
  let count = 0;
  for await (const step of readXml(source.chunks(), { enter: isCorpus, limits })) {
    context.signal.throwIfAborted();
    if (step.kind === 'broken') {
      yield { name: candidate.name, problems: placed([step.problem], candidate.name) };
      continue;
    }
    if (step.kind !== 'whole' || step.element.name !== 'TEI') continue;
    count++;
    const id = step.element.attributes['xml:id'] ?? `document-${count}`;
    yield await readOne(step.element, source, isCorpus(source.root) ? `${file}#${id}` : file);
  }
}

function isCorpus({ name }: XmlElement): boolean {
  return name === 'teiCorpus';
}

async function readOne(
  element: XmlElement,
  { candidate, path }: TeiSource,
  fallback: string,
): Promise<Parsed> {
  const { name, path: own, files } = candidate;
  const { draft, images, problems } = readPlainDocument(element, fallback);
  const folder = own.slice(0, own.lastIndexOf('/') + 1);
  const found: DraftImage[] = [];
  const missing: Problem[] = [];
  for (const [page, url] of images) {
    const place = folder + decoded(url);
    const local = await files.localPath(place);
    const short = url.slice(url.lastIndexOf('/') + 1);
    if (local.ok)
      found.push({
        page,
        file: {
          name: decoded(short),
          path: decoded(url),
          mediaType: mediaTypeOf(short),
          bytes: { path: local.value },
        },
      });
    else missing.push(imageMissing(url, element));
  }
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return {
    name,
    draft: {
      ...draft,
      files: [{ name: file, mediaType: 'application/tei+xml', bytes: { path } }],
      images: found,
    },
    problems: placed([...problems, ...missing], name),
  };
}

function placed(problems: readonly Problem[], file: string): Problem[] {
  return problems.map((problem) => ({ ...problem, where: { file, ...problem.where } }));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function imageMissing(url: string, { line }: XmlElement): Problem {
  return {
    code: 'tei-image-missing',
    severity: 'warning',
    message: `The image “${url}” does not lie beside the file; its page stands without it.`,
    where: { line },
    hint: 'Import the folder that holds both, with the image at the address that the file gives.',
  };
}
