// Lines of standard input, however long they are: what is longer than it may be is cut, and its length told.

/** A line; `length` is its whole length, `text` at most its first `longest` characters. */
export interface InputLine {
  readonly text: string;
  readonly length: number;
}

/** The lines of a stream of UTF-8. Throws a TypeError where it is not UTF-8. */
export async function* inputLines(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = '';
  let length = 0;
  for await (const chunk of stream) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [at, piece] of pieces.entries()) {
      if (at > 0) {
        yield { text: start, length };
        start = '';
        length = 0;
      }
      start += piece.slice(0, Math.max(0, longest - start.length));
      length += piece.length;
    }
  }
  const rest = decoder.decode();
  if (length + rest.length > 0)
    yield { text: (start + rest).slice(0, longest), length: length + rest.length };
}
