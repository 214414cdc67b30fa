// The import format `iiif`: manifests and collections of IIIF, Presentation API 2 and 3.
import type { DraftFile } from '../../../model/draft.ts';
import type { Problem, Result } from '../../../model/problem.ts';
import { decodeText } from '../../../text/encoding/decode.ts';
import type { Candidate, ImportFormat, ParseContext } from '../../port.ts';
import { withAnnotations } from './annotations.ts';
import { FORMAT, keyOf, readManifest } from './manifest.ts';
import { parseJson } from './open-json.ts';
import { findManifests, type FoundInDocument } from './resources.ts';

export const iiifFormat: ImportFormat = {
  name: FORMAT,
  title: 'Manifests and collections of IIIF',

  sniff({ kind, head }) {
    if (kind !== 'file') return 0;
    const text = new TextDecoder().decode(head);
    if (!/^\uFEFF?\s*\{/.test(text)) return 0;
    if (
      /iiif\.io\/api\/presentation\/|shared-canvas\.org\/ns\/context|"sc:(?:Manifest|Collection|Sequence|Canvas)"/.test(
        text,
      )
    )
      return 0.95;
    return /"type"\s*:\s*"(?:Manifest|Collection)"/.test(text) && /iiif/i.test(text) ? 0.6 : 0;
  },

  async *parse(candidate, context) {
    const { name } = candidate;
    const opened = await openDocument(candidate, context);
    if (!opened.ok) {
      yield { name, problems: opened.problems.map((problem) => inFile(problem, name)) };
      return;
    }
    const { manifests, named, file } = opened.value;
    for (const [at, { manifest, collections }] of manifests.entries()) {
      context.signal.throwIfAborted();
      const own = manifests.length === 1 ? name : `${name}#${at + 1}`;
      const whole = await withAnnotations(manifest, keyOf(manifest, own), FORMAT, context);
      const files = whole.file === undefined ? [file] : [file, whole.file];
      const read = readManifest(whole.manifest, { files, name: own, collections });
      const ofFetching = whole.problems.map((problem) => inFile(problem, own));
      yield { name: own, draft: read.draft, problems: [...ofFetching, ...read.problems] };
    }
    if (named.length > 0) yield { name, problems: [onlyNamed(name, named, manifests.length === 0)] };
    else if (manifests.length === 0) yield { name, problems: [inFile(holdsNothing, name)] };
  },
};

async function openDocument(
  { name, path, files }: Candidate,
  { signal, maxTextBytes }: ParseContext,
): Promise<Result<FoundInDocument & { readonly file: DraftFile }>> {
  signal.throwIfAborted();
  const bytes = await files.read(path, maxTextBytes);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) return decoded;
  const document = parseJson(decoded.value.text);
  if (document === undefined) return { ok: false, problems: [notJson] };
  const found = findManifests(document.value);
  if (!found.ok) return found;
  const file: DraftFile = {
    name: (path === '' ? name : path).replace(/^.*[\\/]/, ''),
    mediaType: 'application/ld+json',
    encoding: decoded.value.encoding,
    bytes: { data: bytes.value },
  };
  return { ...found, value: { ...found.value, file } };
}

function inFile(problem: Problem, file: string): Problem {
  return { ...problem, where: { file, ...problem.where } };
}

const notJson: Problem = {
  code: 'iiif-not-json',
  severity: 'error',
  message: 'The file is no JSON.',
  hint: 'Get it again: it may have been cut off.',
};

const holdsNothing: Problem = {
  code: 'iiif-empty',
  severity: 'error',
  message: 'The collection holds no manifest, and names none.',
  hint: 'Where it is told of in parts, get each part from its address, and import it by itself.',
};

/** A collection names manifests that are not in it; one that holds none gave nothing. */
function onlyNamed(file: string, named: readonly string[], isAll: boolean): Problem {
  const [first = ''] = named;
  return {
    code: 'iiif-only-named',
    severity: isAll ? 'error' : 'warning',
    message: `The collection names ${named.length} manifests or collections that it does not hold, the first of them ${first}.`,
    where: { file },
    hint: 'Get each of them from its address, and import it by itself.',
  };
}
