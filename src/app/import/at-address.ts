// A source that a person names by its address: a document of somebody else's, taken as if it were a file.
import type { Candidate, SourceFiles } from '../../formats/port.ts';
import { refuse, type Problem, type Result } from '../../model/problem.ts';
import type { Web } from './fetch/web.ts';
import { documentNotFetched } from './fetch/problems.ts';

/** As long as the beginning of a file by which its format is known. */
const headBytes = 65_536;

/** Whether what a person named is an address of the web, and no path. */
export function isAddress(named: string): boolean {
  return /^https?:\/\//i.test(named);
}

/** The document at an address, fetched by the rules by which images are; an error where it does not come. */
export async function candidateAt(address: string, web: Web, maxBytes: number): Promise<Result<Candidate>> {
  const got = await web.document(address, maxBytes);
  if (!got.ok)
    return refuse({ ...documentNotFetched(address, got), severity: 'error', where: { file: address } });
  const path = nameOf(address);
  const value: Candidate = {
    path,
    name: address,
    kind: 'file',
    head: got.value.subarray(0, headBytes),
    entries: [],
    files: alone(path, got.value),
    asked: true,
  };
  return { ok: true, value, problems: [] };
}

/** What the document is called as a file: the last part of its address. */
function nameOf(address: string): string {
  const last = URL.parse(address)
    ?.pathname.split('/')
    .findLast((part) => part !== '');
  return last?.replaceAll(/[^\w.-]/g, '_') ?? 'document.json';
}

/** One document in memory; beside it lies nothing. */
function alone(name: string, bytes: Uint8Array): SourceFiles {
  return {
    list: async () => refuse(nothingBeside(name)),
    read: async (path) =>
      path === name ? { ok: true, value: bytes, problems: [] } : refuse(nothingBeside(path)),
    localPath: async (path) => refuse(nothingBeside(path)),
  };
}

function nothingBeside(path: string): Problem {
  return {
    code: 'file-unreadable',
    severity: 'error',
    message: `“${path}” does not come with a document that is named by its address.`,
    where: { file: path },
    hint: 'Get the files onto this machine, and import the folder in which they lie.',
  };
}
