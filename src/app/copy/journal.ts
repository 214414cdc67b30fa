// The journal of a copy in files: what stands in it, from which answers, and whether the copy is whole. A run that was cut off is gone on with by it.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import { appendFileSync, createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { HashSchema, type Hash } from '../../model/hash.ts';
import { errorCode } from '../../store/fault.ts';

export const journalName = '.verno-copy.jsonl';

const HeadSchema = z.strictObject({
  schema: z.literal('verno/copy/1'),
  /** Of which archive; see `archiveName`. */
  archive: HashSchema.nullable(),
  whole: z.boolean(),
  /** What the whole copy shows; see `momentOf`. */
  moment: HashSchema.optional(),
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
  /** What the copy shows (`momentOf`); undefined where it is not whole, or the archive changed while it was made. */
  readonly moment: Hash | undefined;
  readonly files: Map<string, CopiedFile | null>;
}

/** The journal in a folder; undefined where there is none, or none that can be read. A last line that was cut off is passed over. */
export async function readJournal(folder: string): Promise<KeptJournal | undefined> {
  let head: z.infer<typeof HeadSchema> | undefined;
  const names: string[] = [];
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
      else {
        const leads = (line.leads ?? []).flatMap((number) => names[number] ?? []);
        files.set(line.file, { ...line, tag: line.tag, leads });
      }
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  return head && { ...head, moment: head.moment, files };
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
    of: Omit<KeptJournal, 'files'>,
    kept: Iterable<readonly [string, CopiedFile | null]>,
  ): Promise<JournalWriter> {
    const path = join(folder, journalName);
    const unfinished = `${path}-${process.pid}-${randomBytes(4).toString('hex')}`;
    const handle = await fs.open(unfinished, 'wx');
    const writer = new JournalWriter(handle);
    try {
      const { archive, whole, moment } = of;
      const head: z.infer<typeof HeadSchema> = { schema: 'verno/copy/1', archive, whole, moment };
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
