// Reading XML from bytes as they come, or from a string at once.
import { open } from 'node:fs/promises';
import type { Result } from '../../model/problem.ts';
import { xmlDecoder, type XmlDecoder } from './decode.ts';
import type { XmlElement } from './element.ts';
import { emptyFile } from './problems.ts';
import { xmlScanner } from './scanner.ts';
import type { XmlOptions, XmlStep } from './steps.ts';

/**
 * Reads XML as a stream of steps. No DTD, no entities but XML's five, nothing is fetched. At the first fault the stream ends with a
 * `broken` step that says where; what came before it stands. Memory: a chunk, and one element that comes whole.
 */
export async function* readXml(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: XmlOptions,
): AsyncGenerator<XmlStep> {
  const scanner = xmlScanner(options);
  let decoder: XmlDecoder | undefined;
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue;
    if (decoder === undefined) {
      const begun = xmlDecoder(chunk);
      if ('problem' in begun) return yield* scanner.fail(begun.problem);
      decoder = begun;
    }
    const decoded = decoder.decode(chunk, false);
    if ('problem' in decoded) return yield* scanner.fail(decoded.problem);
    const steps = scanner.write(decoded.text);
    yield* steps;
    if (steps.at(-1)?.kind === 'broken') return;
  }
  if (decoder === undefined) return yield* scanner.fail(emptyFile());
  const rest = decoder.decode(new Uint8Array(), true);
  if ('problem' in rest) return yield* scanner.fail(rest.problem);
  yield* scanner.end();
}

/** A whole document from a string: its root element with all that is in it. */
export function parseXml(text: string, limits?: XmlOptions['limits']): Result<XmlElement> {
  const scanner = xmlScanner({ enter: () => false, ...(limits && { limits }) });
  for (const step of [...scanner.write(text), ...scanner.end()]) {
    if (step.kind === 'broken') return { ok: false, problems: [step.problem] };
    if (step.kind === 'whole') return { ok: true, value: step.element, problems: [] };
  }
  return { ok: false, problems: [emptyFile()] };
}

/** The root element of a file that begins with these bytes, without what is in it; undefined where none begins there. */
export function rootOf(head: Uint8Array): XmlElement | undefined {
  const decoder = xmlDecoder(head);
  if ('problem' in decoder) return undefined;
  let root: XmlElement | undefined;
  const scanner = xmlScanner({
    enter(element) {
      root ??= element;
      return true;
    },
  });
  const decoded = decoder.decode(head, false);
  // Bytes that do not fit may stand far behind the root: the beginning alone is asked.
  const text =
    'text' in decoded ? decoded.text : new TextDecoder(decoder.encoding).decode(head.subarray(0, 4096));
  scanner.write(text);
  return root;
}

/** The bytes of a file on disk, in chunks of 64 KiB, in the order in which they stand. */
export async function* fileChunks(path: string, size = 65_536): AsyncGenerator<Uint8Array> {
  await using handle = await open(path, 'r');
  for (;;) {
    const buffer = new Uint8Array(size);
    const { bytesRead } = await handle.read(buffer, 0, size);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
