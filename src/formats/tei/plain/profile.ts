// The profile for TEI that no other knows: letters and documents, one to a file or several in a `teiCorpus`.
import { posix } from 'node:path';
import type { DraftFile, DraftImage, Parsed } from '../../../model/draft.ts';
import type { Problem } from '../../../model/problem.ts';
import { mediaTypeOf } from '../../folder/files/media-type.ts';
import { xmlLimits } from '../../xml/limits.ts';
import { readXml } from '../../xml/read.ts';
import type { TeiProfile, TeiSource } from '../profile.ts';
import { corpusReader, isCorpus } from './corpus.ts';
import { readPlainDocument, type PlainDocument } from './document.ts';

export const plainProfile: TeiProfile = {
  name: 'plain',
  recognise: ({ name }) => (name === 'TEI' || name === 'teiCorpus' ? 0.5 : 0),
  read: readDocuments,
};

/** One record for each `TEI`, and one for the corpus around them. Memory: one of them. */
async function* readDocuments(source: TeiSource): AsyncGenerator<Parsed> {
  const { candidate, context } = source;
  const limits = { ...xmlLimits, characters: context.maxTextBytes };
  const file = candidate.path.replace(/\.(?:tei\.)?xml$/i, '');
  const corpus = corpusReader(source.root, file);
  const ofCorpus = (): Parsed[] => {
    const draft = isCorpus(source.root) ? corpus.tell() : undefined;
    return draft === undefined
      ? []
      : [{ name: candidate.name, draft: { ...draft, files: [fileOf(source)] }, problems: [] }];
  };
  for await (const step of readXml(source.chunks(), { enter: isCorpus, limits })) {
    context.signal.throwIfAborted();
    if (step.kind === 'broken') {
      yield { name: candidate.name, problems: placed([step.problem], candidate.name) };
      return;
    }
    if (step.kind === 'open') corpus.open(step.element);
    else if (step.kind === 'close') corpus.close();
    else if (step.kind === 'whole' && step.element.name !== 'TEI') {
      const taken = corpus.take(step.element);
      const problems = placed(taken.problems, candidate.name);
      if (problems.length > 0 || taken.entries.length > 0)
        yield { name: candidate.name, entries: taken.entries, problems };
    } else if (step.kind === 'whole' && isCorpus(source.root)) {
      yield* ofCorpus();
      yield await readOne(corpus.document(step.element), source);
    } else if (step.kind === 'whole') {
      const key = step.element.attributes['xml:id'] ?? file;
      const { draft, ...rest } = readPlainDocument(step.element, key);
      yield await readOne({ ...rest, draft: { ...draft, files: [fileOf(source)] } }, source);
    }
  }
  yield* ofCorpus();
}

/** The file itself, which the record that stands for the whole of it keeps. */
function fileOf({ path }: TeiSource): DraftFile {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return { name, mediaType: 'application/tei+xml', bytes: { path } };
}

/** A document with those of its page images that lie beside the file. */
async function readOne(
  { draft, entries, images, problems, line }: PlainDocument,
  { candidate }: TeiSource,
): Promise<Parsed> {
  const { name, path: own, files } = candidate;
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
    else {
      const isOutside = local.problems.some(({ code }) => code === 'outside-source');
      // What lies within the folder, and is out of reach all the same, is so because the file was named alone.
      const isAlone = isOutside && !posix.normalize(place).startsWith('..') && !posix.isAbsolute(place);
      missing.push(isAlone ? readAlone(url, line) : imageMissing(url, line));
    }
  }
  const described = entries.length === 0 ? {} : { entries };
  return {
    name,
    draft: { ...draft, images: found },
    ...described,
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

function readAlone(url: string, line: number): Problem {
  return {
    code: 'tei-image-not-read',
    severity: 'warning',
    message: `The image “${url}” was not looked for: a file that is named alone is read without its neighbours. Its page stands without it.`,
    where: { line },
    hint: 'Import the folder that holds the file and its images.',
  };
}

function imageMissing(url: string, line: number): Problem {
  return {
    code: 'tei-image-missing',
    severity: 'warning',
    message: `The image “${url}” does not lie beside the file; its page stands without it.`,
    where: { line },
    hint: 'Import the folder that holds both, with the image at the address that the file gives.',
  };
}
