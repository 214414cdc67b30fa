// Cross-references: where those of all records lead, counted.
import type { EditionAnchor } from '../../index/editions.ts';
import { walkBlocks } from '../../model/block.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Archive } from '../services.ts';

/**
 * Where the cross-references of the newest versions lead. `within`: to a place in the record itself. `resolved`: to another record, or a
 * place in it. `waiting`: into an edition that is not in the archive. `nowhere`: to something that an edition in the archive has not.
 * `outside`: to an address elsewhere.
 */
export interface ReferenceCounts {
  readonly within: number;
  readonly resolved: number;
  readonly waiting: number;
  readonly nowhere: number;
  readonly outside: number;
}

export interface ReferenceTally {
  readonly counts: ReferenceCounts;
  /** Takes the references of a record's newest version. */
  add(content: RecordContent): Promise<void>;
  /** Looks up those that are waiting for it. */
  flush(): Promise<void>;
}

/** References that are looked up at once. */
const batchSize = 1000;

/** Closed records count as being there: the check is the operator's. */
export function createReferenceTally({ index }: Pick<Archive, 'index'>, signal: AbortSignal): ReferenceTally {
  const counts = { within: 0, resolved: 0, waiting: 0, nowhere: 0, outside: 0 };
  /** Whether each edition is in the archive. */
  const editions = new Map<string, boolean>();
  let anchors: EditionAnchor[] = [];
  let records: string[] = [];

  async function flush(): Promise<void> {
    const [asked, ids] = [anchors, records];
    [anchors, records] = [[], []];
    if (asked.length > 0) await lookUp(asked);
    if (ids.length === 0) return;
    for (const found of await index.editions.records(ids, null, signal))
      if (found === null) counts.nowhere++;
      else counts.resolved++;
  }

  async function lookUp(asked: readonly EditionAnchor[]): Promise<void> {
    const found = await index.editions.targets(asked, null, signal);
    const unknown = new Map(
      asked.flatMap(({ format, key }) => {
        const name = nameOf({ format, key });
        return editions.has(name) ? [] : [[name, { format, key, anchor: '' }] as const];
      }),
    );
    const wholes = await index.editions.targets([...unknown.values()], null, signal);
    [...unknown.keys()].forEach((name, at) => editions.set(name, (wholes[at] ?? null) !== null));
    asked.forEach((anchor, at) => {
      if ((found[at] ?? null) !== null) counts.resolved++;
      else if (editions.get(nameOf(anchor)) === true) counts.nowhere++;
      else counts.waiting++;
    });
  }

  return {
    counts,
    async add({ texts }) {
      for (const { blocks } of texts)
        for (const { spans } of walkBlocks(blocks))
          for (const span of spans) {
            if (span.type !== 'reference') continue;
            const { target } = span;
            if ('address' in target) counts.outside++;
            else if ('record' in target) records.push(target.record);
            else if ('place' in target) counts.within++;
            else anchors.push({ format: target.format, key: target.key, anchor: target.anchor ?? '' });
          }
      if (anchors.length + records.length >= batchSize) await flush();
    },
    flush,
  };
}

function nameOf({ format, key }: { readonly format: string; readonly key: string }): string {
  return `${format} ${key}`;
}
