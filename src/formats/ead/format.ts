// The import format `ead3`: finding aids of other archives, as units and names; EAD 2002 is read the same way.
import type { EntryContent } from '../../model/entry.ts';
import type { Parsed } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import type { Candidate, ImportFormat, ParseContext } from '../port.ts';
import type { XmlElement } from '../xml/element.ts';
import { fileChunks, readXml, rootOf } from '../xml/read.ts';
import { AidReader, isEntered } from './read/aid.ts';
import { EAD3_NAMESPACE } from './write/element.ts';

const namespaces: ReadonlySet<string> = new Set([EAD3_NAMESPACE, 'urn:isbn:1-931666-22-9', '']);
/** So many entries are handed on together. */
const together = 100;

export const eadFormat: ImportFormat = {
  name: 'ead3',
  title: 'EAD: finding aids (EAD3, EAD 2002)',

  sniff({ kind, head }) {
    if (kind !== 'file' || head.length === 0) return 0;
    const root = rootOf(head);
    return root !== undefined && isAid(root) ? 0.95 : 0;
  },

  async *parse(candidate, context) {
    yield* read(candidate, context);
  },
};

function isAid({ name, namespace }: XmlElement): boolean {
  return name === 'ead' && namespaces.has(namespace);
}

async function* read({ name, path, files }: Candidate, { signal }: ParseContext): AsyncGenerator<Parsed> {
  const local = await files.localPath(path);
  if (!local.ok) {
    yield { name, problems: local.problems };
    return;
  }
  const inFile = (problem: Problem): Problem => ({ ...problem, where: { file: name, ...problem.where } });
  const reader = new AidReader();
  let entries: EntryContent[] = [];
  for await (const step of readXml(fileChunks(local.value), { enter: isEntered })) {
    signal.throwIfAborted();
    if (step.kind === 'open') reader.open(step.element);
    else if (step.kind === 'broken') {
      if (entries.length > 0) yield { name, entries, problems: [] };
      yield { name, problems: [inFile(step.problem)] };
      return;
    } else if (step.kind !== 'text') {
      const piece = step.kind === 'whole' ? reader.whole(step.element) : reader.close(step.element);
      entries.push(...piece.entries);
      if (piece.problems.length > 0) yield { name, problems: piece.problems.map(inFile) };
    }
    if (entries.length >= together) {
      yield { name, entries, problems: [] };
      entries = [];
    }
  }
  const problems = reader.items === 0 ? [] : [inFile(itemsLeft(reader.items))];
  yield { name, entries, problems };
}

function itemsLeft(items: number): Problem {
  return {
    code: 'ead-items',
    severity: 'note',
    message: `${items} components of the level item are documents, and were left to the import of records.`,
    hint: 'Import the documents themselves (folder, TEI, table, scans); their codes lead them into these units.',
  };
}
