// What an editor has said and not yet published: a file of its own for each two texts, beside the truth and no part of it.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FindingKindSchema } from '../../model/finding.ts';
import { HashSchema } from '../../model/hash.ts';
import { LocalIdSchema } from '../../model/names.ts';
import { RecordIdSchema } from '../../model/record-id.ts';
import { errorCode } from '../../store/fault.ts';
import { linkActions } from './link-steps.ts';

const IdsSchema = z.array(LocalIdSchema);
const ChangeSchema = z.strictObject({
  do: z.enum(['confirm', 'correct', 'refuse', 'forget']),
  source: IdsSchema,
  target: IdsSchema,
  link: LocalIdSchema.optional(),
});
const StepSchema = z.strictObject({
  action: z.enum([...linkActions, 'taken-over']),
  changes: z.array(ChangeSchema),
  reopens: IdsSchema.optional(),
});
const SideSchema = z.strictObject({ text: LocalIdSchema, segments: IdsSchema, words: z.array(z.string()) });
const DecisionSchema = z.strictObject({
  kind: FindingKindSchema,
  source: SideSchema.nullable(),
  target: SideSchema.nullable(),
  decision: z.enum(['accepted', 'dismissed', 'mended', 'reopen']),
  reason: z.string().optional(),
});
const WhySchema = z.enum(['changed', 'judged']);

const DRAFT_SCHEMA = 'verno/edit-draft/1';
/**
 * `base` and `number`: the version that the editor looked at. `left`: changes of links and decisions about findings that could not be taken over to a newer
 * version, with the reason: a sentence reads otherwise now, or somebody has judged it meanwhile.
 */
export const DraftSchema = z.strictObject({
  schema: z.literal(DRAFT_SCHEMA),
  record: RecordIdSchema,
  original: LocalIdSchema,
  translation: LocalIdSchema,
  base: HashSchema,
  number: z.int().positive(),
  steps: z.array(StepSchema),
  left: z.array(
    z.union([
      z.strictObject({ change: ChangeSchema, why: WhySchema }),
      z.strictObject({ decision: DecisionSchema, why: WhySchema }),
    ]),
  ),
  decisions: z.array(DecisionSchema),
});
export type Draft = z.infer<typeof DraftSchema>;
export type WrittenChange = z.infer<typeof ChangeSchema>;

/** The two texts of a record that somebody works on. */
export type DraftPlace = Pick<Draft, 'record' | 'original' | 'translation'>;

export function emptyDraft(
  { record, original, translation }: DraftPlace,
  base: Pick<Draft, 'base' | 'number'>,
): Draft {
  return {
    schema: DRAFT_SCHEMA,
    record,
    original,
    translation,
    base: base.base,
    number: base.number,
    steps: [],
    left: [],
    decisions: [],
  };
}

/** The drafts of one archive: `edit/` in its folder. Deleting one loses what was not published, and nothing else. */
export class Drafts {
  readonly #folder: string;

  constructor(archiveDir: string) {
    this.#folder = join(archiveDir, 'edit');
  }

  /** Undefined where nothing has been said. One that cannot be read is put aside under another name, and counts as none. */
  async read(place: DraftPlace): Promise<Draft | undefined> {
    const path = this.#path(place);
    const text = await readFile(path, 'utf8').catch(absentAsUndefined);
    if (text === undefined) return undefined;
    const draft = parsed(text);
    if (draft === undefined) await rename(path, `${path}.damaged`);
    return draft;
  }

  /** Written whole or not at all; readable by its owner alone. An empty one is deleted. */
  async write(draft: Draft): Promise<void> {
    const path = this.#path(draft);
    if (draft.steps.length + draft.left.length + draft.decisions.length === 0) {
      await rm(path, { force: true });
      return;
    }
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const unfinished = `${path}.${randomBytes(4).toString('hex')}.tmp`;
    await writeFile(unfinished, `${JSON.stringify(draft)}\n`, { mode: 0o600 });
    await rename(unfinished, path);
  }

  /** Deletes the drafts of a record: of one that was withdrawn nothing may stay that quotes it. */
  async forget(record: string): Promise<void> {
    const names = (await readdir(this.#folder).catch(absentAsUndefined)) ?? [];
    const own = names.filter((name) => name.startsWith(`${record}-`));
    await Promise.all(own.map(async (name) => rm(join(this.#folder, name), { force: true })));
  }

  /** Every draft, in no order. */
  async all(): Promise<Draft[]> {
    const names = (await readdir(this.#folder).catch(absentAsUndefined)) ?? [];
    const own = names.filter((name) => name.endsWith('.json'));
    // One may go between the list and its reading.
    const read = await Promise.all(
      own.map(async (name) => readFile(join(this.#folder, name), 'utf8').catch(absentAsUndefined)),
    );
    return read.flatMap((text) => (text === undefined ? [] : (parsed(text) ?? [])));
  }

  #path({ record, original, translation }: DraftPlace): string {
    const texts = createHash('sha256')
      .update(JSON.stringify([original, translation]))
      .digest('hex');
    return join(this.#folder, `${record}-${texts.slice(0, 16)}.json`);
  }
}

function parsed(text: string): Draft | undefined {
  try {
    return DraftSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function absentAsUndefined(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}
