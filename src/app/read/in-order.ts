// Everything of one sort that a store keeps, in its order: asked for page by page, so that memory stays bounded however much it is.
import type { EntryLine, LogLine, RecordLine } from '../../store/port.ts';
import type { Archive } from '../services.ts';

type Stored = Pick<Archive, 'store'>;

/** Lines asked for at once. */
const together = 500;

/** All records in the order of first publication, withdrawn ones included; those that come meanwhile, too. */
export async function* allRecords({ store }: Stored, signal?: AbortSignal): AsyncGenerator<RecordLine> {
  yield* inOrder((after) => store.records(after, together, signal), 0);
}

/** All authorities and units, in the same way. */
export async function* allEntries({ store }: Stored, signal?: AbortSignal): AsyncGenerator<EntryLine> {
  yield* inOrder((after) => store.entries(after, together, signal), 0);
}

/** The lines of the log after a number. */
export async function* logAfter(
  { store }: Stored,
  seq: number,
  signal?: AbortSignal,
): AsyncGenerator<LogLine> {
  yield* inOrder((after) => store.log(after, together, signal), seq);
}

async function* inOrder<Line extends { readonly seq: number }>(
  ask: (after: number) => Promise<readonly Line[]>,
  from: number,
): AsyncGenerator<Line> {
  for (let after: number | undefined = from; after !== undefined;) {
    const lines: readonly Line[] = await ask(after);
    yield* lines;
    after = lines.at(-1)?.seq;
  }
}
