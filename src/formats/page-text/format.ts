// The import format `page-text`: the text of an archive's document page, one page a file.
import type { DraftFile } from '../../model/draft.ts';
import type { Parsed } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import { decodeText } from '../../text/encoding/decode.ts';
import type { Candidate, ImportFormat, ParseContext } from '../port.ts';
import { linesOf } from './lines.ts';
import { looksLikeHtml, readPageText, FORMAT } from './read.ts';
import { readHead } from './sections.ts';

/** Files of other kinds are never ours, whatever their text looks like. */
const extensions = new Set(['', 'txt', 'text', 'md', 'markdown']);
const telling = new Set(['citation', 'summary', 'language', 'contents']);

export const pageTextFormat: ImportFormat = {
  name: FORMAT,
  title: "Text of an archive's document page",

  sniff(candidate) {
    if (candidate.kind !== 'file' || !extensions.has(extensionOf(candidate.path))) return 0;
    const decoded = decodedHead(candidate.head);
    const text = decoded ?? labelsIn(candidate.head);
    if (looksLikeHtml(text)) return 0.05;
    const kinds = new Set(readHead(linesOf(text.slice(0, 30_000)))?.sections.map((section) => section.kind));
    const told = [...kinds].filter((kind) => kind !== undefined && telling.has(kind)).length;
    return told > 1 ? 0.9 : told === 1 ? 0.6 : decoded === undefined ? 0 : 0.05;
  },

  async *parse(candidate, context) {
    yield await parsePage(candidate, context);
  },
};

async function parsePage(candidate: Candidate, context: ParseContext): Promise<Parsed> {
  context.signal.throwIfAborted();
  const { name, path } = candidate;
  const bytes = await candidate.files.read(path, context.maxTextBytes);
  if (!bytes.ok) return { name, problems: bytes.problems };
  const decoded = decodeText(bytes.value);
  const before = decoded.problems.map((problem) => inFile(problem, name));
  if (!decoded.ok) return { name, problems: before };
  const { draft, problems } = readPageText(decoded.value.text);
  const all = [...before, ...problems.map((problem) => inFile(problem, name))];
  if (draft === undefined) return { name, problems: all };
  const { description } = draft;
  const file: DraftFile = {
    name: baseName(path === '' ? name : path),
    mediaType: extensionOf(path).startsWith('m') ? 'text/markdown' : 'text/plain',
    encoding: decoded.value.encoding,
    bytes: { data: bytes.value },
  };
  const key = description.source.key === '' ? path : description.source.key;
  const source = { ...description.source, key };
  return { name, draft: { ...draft, description: { ...description, source }, files: [file] }, problems: all };
}

function inFile(problem: Problem, file: string): Problem {
  return { ...problem, where: { file, ...problem.where } };
}

/**
 * A beginning that no encoding fits, just well enough for its labels to show: then reading it tells how to mend the file, which
 * else would be passed over in silence. Their letters are the same bytes in nearly all encodings, NUL bytes aside.
 */
function labelsIn(head: Uint8Array): string {
  return new TextDecoder().decode(head.filter((byte) => byte !== 0));
}

/** The beginning of a file may end within a character. */
function decodedHead(head: Uint8Array): string | undefined {
  for (let cut = 0; cut < 4 && cut < head.length; cut++) {
    const read = decodeText(head.subarray(0, head.length - cut));
    if (read.ok) return read.value.text;
  }
  return undefined;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function extensionOf(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}
