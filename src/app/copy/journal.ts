// The journal of a copy in files: what stands in it, from which answers, and whether the copy is whole. A run that was cut off is gone on with by it.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { appendFileSync, createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { HashSchema, type Hash } from '../../model/hash.ts';
import { errorCode } from '../../store/fault.ts';
import type { Moment } from './moment.ts';
import { notRepeatable, type Read } from './reads.ts';

export const journalName = '.verno-copy.jsonl';

const HeadSchema = z.strictObject({
  schema: z.literal('verno/copy/1'),
  /** Of which archive; see `archiveName`. */
  archive: HashSchema.nullable(),
  whole: z.boolean(),
  /** The address for which it was made. */
  address: z.string().optional(),
  /** What the whole copy shows; see `momentOf`. */
  moment: HashSchema.optional(),
  ground: HashSchema.optional(),
  place: z.strictObject({ seq: z.int(), hash: HashSchema }).optional(),
});

/** A journal lies where others may write: what leads out of the copy is none of its files. */
const FileSchema = z
  .string()
  .refine((file) => !/[\\\0]/.test(file) && file.split('/').every((step) => !['', '.', '..'].includes(step)));

const LineSchema = z.union([
  /** A file is about to be written under this name: it is ours, whatever comes of it. */
  z.strictObject({ writes: FileSchema }),
  /** Addresses, which lines behind this one name by their numbers, from 0. */
  z.strictObject({ names: z.array(z.string()) }),
  z.strictObject({
    file: FileSchema,
    address: z.string(),
    tag: z.string().optional(),
    size: z.int(),
    sha256: HashSchema,
    leads: z.array(z.int()).optional(),
  }),
  /** What was read, which lines behind this one name by their numbers, from 0. */
  z.strictObject({ read: z.array(z.tuple([z.string(), z.string()])) }),
  /** What the files of a record were made of. */
  z.strictObject({ record: z.string(), of: z.array(z.int()) }),
]);

/** A file that stands in the copy. `tag` names the answer it was made of; `leads` are the addresses to which it leads. */
export interface CopiedFile {
  readonly file: string;
  /** Empty for what is no answer of the site. */
  readonly address: string;
  readonly tag: string | undefined;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Hash;
  readonly leads: readonly string[];
}

/** What a journal says. `files` has null for a name that was about to be written when the run was cut off. */
export interface KeptJournal {
  readonly archive: Hash | null;
  readonly whole: boolean;
  /** The address for which the copy was made; undefined where for none. */
  readonly address: string | undefined;
  /** What the copy shows; undefined where it is not whole, or the archive changed while it was made. */
  readonly moment: Omit<Moment, 'published'> | undefined;
  /** By the id of the record: of what its files were made. */
  readonly records: ReadonlyMap<string, readonly Read[]>;
  readonly files: Map<string, CopiedFile | null>;
}

/** The journal in a folder; undefined where there is none, or none that can be read. A last line that was cut off is passed over. */
export async function readJournal(folder: string): Promise<KeptJournal | undefined> {
  let head: z.infer<typeof HeadSchema> | undefined;
  const names: string[] = [];
  const reads: Read[] = [];
  const records = new Map<string, readonly Read[]>();
  const files = new Map<string, CopiedFile | null>();
  try {
    const lines = createInterface({
      input: createReadStream(join(folder, journalName)),
      crlfDelay: Infinity,
    });
    for await (const text of lines) {
      const json = parsed(text);
      if (head === undefined) {
        const read = HeadSchema.safeParse(json);
        if (!read.success) return undefined;
        head = read.data;
        continue;
      }
      const { data: line } = LineSchema.safeParse(json);
      if (line === undefined) continue;
      if ('names' in line) names.push(...line.names);
      else if ('writes' in line) files.set(line.writes, null);
      else if ('read' in line) reads.push(...line.read);
      else if ('record' in line)
        records.set(
          line.record,
          line.of.flatMap((number) => [reads[number] ?? [notRepeatable, '']]),
        );
      else {
        const leads = (line.leads ?? []).flatMap((number) => names[number] ?? []);
        files.set(line.file, { ...line, tag: line.tag, leads });
      }
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  if (head === undefined) return undefined;
  const { archive, whole, address, moment: name, ground, place } = head;
  const isDated = name !== undefined && ground !== undefined && place !== undefined;
  const moment = isDated ? { name, ground, place } : undefined;
  return { archive, whole, address, moment, records, files };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A journal that is being written. Begun anew by each run, with what the last one left. */
export class JournalWriter {
  readonly #handle: fs.FileHandle;
  readonly #numbers = new Map<string, number>();

  private constructor(handle: fs.FileHandle) {
    this.#handle = handle;
  }

  /** Takes the place of the journal before only once all that it says of `kept` stands in this one. */
  static async begin(
    folder: string,
    of: Pick<KeptJournal, 'archive' | 'whole' | 'address' | 'moment'>,
    kept: Iterable<readonly [string, CopiedFile | null]>,
  ): Promise<JournalWriter> {
    const path = join(folder, journalName);
    const unfinished = `${path}-${process.pid}-${randomBytes(4).toString('hex')}`;
    const handle = await fs.open(unfinished, 'wx');
    const writer = new JournalWriter(handle);
    try {
      const { archive, whole, address, moment } = of;
      const { name, ...rest } = moment ?? {};
      const head: z.infer<typeof HeadSchema> = {
        schema: 'verno/copy/1',
        archive,
        whole,
        address,
        moment: name,
        ...rest,
      };
      let text = `${JSON.stringify(head)}\n`;
      for (const [file, copied] of kept) {
        text += copied === null ? lineOf({ writes: file }) : writer.#fileLines(copied);
        if (text.length < 1 << 16) continue;
        await handle.appendFile(text);
        text = '';
      }
      await handle.appendFile(text);
      await handle.sync();
      await fs.rename(unfinished, path);
      return writer;
    } catch (error) {
      await handle.close();
      await fs.rm(unfinished, { force: true });
      throw error;
    }
  }

  writes(file: string): void {
    appendFileSync(this.#handle.fd, lineOf({ writes: file }));
  }

  written(copied: CopiedFile): void {
    appendFileSync(this.#handle.fd, this.#fileLines(copied));
  }

  /** Says of what the files of records were made. */
  async made(records: Iterable<readonly [string, readonly Read[]]>): Promise<void> {
    const numbers = new Map<string, number>();
    let text = '';
    for (const [record, reads] of records) {
      const fresh: Read[] = [];
      const of = reads.map((read) => {
        const name = read.join('\n');
        const number = numbers.get(name) ?? numbers.size;
        if (number === numbers.size) fresh.push(read);
        numbers.set(name, number);
        return number;
      });
      if (fresh.length > 0) text += lineOf({ read: fresh.map(([question, answer]) => [question, answer]) });
      text += lineOf({ record, of });
      if (text.length < 1 << 16) continue;
      await this.#handle.appendFile(text);
      text = '';
    }
    await this.#handle.appendFile(text);
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  #fileLines({ file, address, tag, size, sha256, leads }: CopiedFile): string {
    const fresh: string[] = [];
    const numbers = leads.map((name) => {
      const known = this.#numbers.get(name);
      if (known !== undefined) return known;
      fresh.push(name);
      const number = this.#numbers.size;
      this.#numbers.set(name, number);
      return number;
    });
    const line = lineOf({ file, address, tag, size, sha256, ...(numbers.length > 0 && { leads: numbers }) });
    return fresh.length > 0 ? lineOf({ names: fresh }) + line : line;
  }
}

const lineOf = (line: z.infer<typeof LineSchema>): string => `${JSON.stringify(line)}\n`;
