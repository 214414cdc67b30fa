// The import format `tei`: editions in TEI P5, each read by the profile that knows its ways.
import type { Parsed } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { xmlDecoder } from '../xml/decode.ts';
import { TEI_NAMESPACE } from '../xml/element.ts';
import { fileChunks, readXml, rootOf } from '../xml/read.ts';
import type { Candidate, ImportFormat, ParseContext } from '../port.ts';
import { frusProfile } from './frus/profile.ts';
import { ownProfile } from './own/profile.ts';
import { plainProfile } from './plain/profile.ts';
import type { TeiProfile } from './profile.ts';

const profiles: readonly TeiProfile[] = [frusProfile, ownProfile, plainProfile];

export const teiFormat: ImportFormat = {
  name: 'tei',
  title: 'TEI P5 (printed editions, letters, documents)',

  sniff({ kind, path, head }) {
    if (kind !== 'file' || head.length === 0) return 0;
    const root = rootOf(head);
    if (root !== undefined)
      return root.namespace === TEI_NAMESPACE && (root.name === 'TEI' || root.name === 'teiCorpus') ? 0.9 : 0;
    // XML that breaks before its first element (a DOCTYPE, a wrong encoding): to be refused aloud, not passed over.
    return path.toLowerCase().endsWith('.xml') && beginning(head).trimStart().startsWith('<') ? 0.5 : 0;
  },

  async *parse(candidate, context) {
    yield* read(candidate, context);
  },
};

async function* read(candidate: Candidate, context: ParseContext): AsyncGenerator<Parsed> {
  context.signal.throwIfAborted();
  const { name, head: bytes } = candidate;
  const found = await candidate.files.localPath(candidate.path);
  if (!found.ok) {
    yield { name, problems: found.problems };
    return;
  }
  const path = found.value;
  const root = rootOf(bytes);
  if (root === undefined) {
    yield { name, problems: [await faultOf(path, name)] };
    return;
  }
  const head = beginning(bytes);
  let best: TeiProfile | undefined;
  let sureness = 0;
  for (const profile of profiles) {
    const own = profile.recognise(root, head);
    if (own > sureness) [best, sureness] = [profile, own];
  }
  if (best === undefined) {
    yield { name, problems: [noProfile(name, root.name)] };
    return;
  }
  yield* best.read({ candidate, context, path, root, head, chunks: () => fileChunks(path) });
}

/** The first characters of a file, as far as its encoding lets them be read. */
function beginning(head: Uint8Array): string {
  const decoder = xmlDecoder(head);
  const encoding = 'problem' in decoder ? 'utf-8' : decoder.encoding;
  return new TextDecoder(encoding).decode(head.subarray(0, 32_768));
}

/** Why a file has no root element that could be read. */
async function faultOf(path: string, file: string): Promise<Problem> {
  for await (const step of readXml(fileChunks(path), { enter: () => true }))
    if (step.kind === 'broken') return { ...step.problem, where: { file, ...step.problem.where } };
  return noProfile(file, 'XML');
}

function noProfile(file: string, root: string): Problem {
  return {
    code: 'tei-unknown',
    severity: 'error',
    message: `The file is XML (${root}), but no TEI that Verno knows how to read.`,
    where: { file },
    hint: 'Verno reads TEI P5 with the namespace http://www.tei-c.org/ns/1.0; see docs/formats/tei.md.',
  };
}
