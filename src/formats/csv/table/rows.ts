// The rows of a table, one after the other: a file is never held whole, and a broken row does not stop the others.
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import type { Problem } from '../../../model/problem.ts';
import type { Delimiter } from './delimiter.ts';

/** One row with the line on which it begins, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TableSetting {
  readonly delimiter: Delimiter;
  /** A WHATWG label. Bytes that are none of this encoding come out as U+FFFD. */
  readonly encoding: string;
  /** The longest row, in characters. */
  readonly longest: number;
  readonly signal: AbortSignal;
}

const RecordSchema = z.object({ info: z.object({ lines: z.int() }), record: z.array(z.string()) });

/**
 * Reads a table's rows, the first line included. Rows without anything in them are left out. Where no further row can be read, the last
 * thing is a problem that says from which line on.
 *
 * @throws where the file cannot be read, or the signal is aborted.
 */
export async function* readRows(path: string, setting: TableSetting): AsyncGenerator<Row | Problem> {
  const { delimiter, encoding, longest, signal } = setting;
  const bytes = createReadStream(path, { signal });
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longest,
  });
  bytes.on('error', (error) => parser.destroy(error));
  const characters = bytes.pipe(decoder(encoding));
  characters.pipe(parser);
  let line = 1;
  try {
    for await (const read of parser) {
      const { info, record } = RecordSchema.parse(read);
      if (record.some((cell) => cell.trim() !== '')) yield { line, cells: record };
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield brokenFrom(line, error, longest);
  } finally {
    bytes.destroy();
    parser.destroy();
  }
}

function decoder(encoding: string): Transform {
  const decode = new TextDecoder(encoding);
  return new Transform({
    decodeStrings: false,
    readableObjectMode: false,
    transform(chunk: Uint8Array, _, done) {
      done(null, decode.decode(chunk, { stream: true }));
    },
    flush(done) {
      done(null, decode.decode());
    },
  });
}

function brokenFrom(line: number, error: CsvError, longest: number): Problem {
  const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
  const long = error.code === 'CSV_MAX_RECORD_SIZE';
  return {
    code: 'table-broken',
    severity: 'error',
    message: open
      ? `A quotation mark in the row of line ${line} is never closed; nothing from there on was read.`
      : long
        ? `The row of line ${line} has more than ${longest} characters; nothing from there on was read.`
        : `The table cannot be read from line ${line} on: ${error.message}.`,
    where: { line },
    hint: long
      ? 'Look for a quotation mark that is not closed, or raise --max-text-bytes.'
      : 'Within quotation marks, write each quotation mark twice.',
  };
}
