// What changed between two versions of a record, word by word.
import { walkBlocks, type Block } from '../../../model/block.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { Span } from '../../../model/span.ts';
import type { Text } from '../../../model/text.ts';
import { compareWords, type Run } from '../../../text/compare/compare.ts';
import { linesOfDescription, type ComparedField } from './description-lines.ts';

export type { ComparedField } from './description-lines.ts';
export type { Run } from '../../../text/compare/compare.ts';

/** One field of the description that changed. */
export interface ChangedField {
  readonly field: ComparedField;
  readonly runs: readonly Run[];
}

/** One block of a text that changed: its words, and what is said of them (brackets, corrections, notes …). Either may be empty. */
export interface ChangedBlock {
  readonly id: string;
  readonly language: string;
  readonly words: readonly Run[];
  readonly marks: readonly Run[];
}

/** A text that changed; `whole` where it came or went. */
export interface ChangedText {
  readonly text: Text;
  readonly whole: 'added' | 'removed' | undefined;
  readonly about: readonly Run[];
  readonly blocks: readonly ChangedBlock[];
}

export interface Changes {
  readonly fields: readonly ChangedField[];
  readonly texts: readonly ChangedText[];
}

/** Words of the lines that only one side has: lines that both have say nothing of a change. */
function lineDifferences(before: readonly string[], after: readonly string[]): readonly Run[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  const gone = before.filter((line) => !fresh.has(line));
  const come = after.filter((line) => !old.has(line));
  return differences(gone.join('\n'), come.join('\n'));
}

/** The runs of a comparison; none where nothing differs. */
function differences(before: string, after: string): readonly Run[] {
  return before === after ? [] : compareWords(before, after);
}

function spanLine(span: Span, block: Block): string {
  const { type, start, end, ...rest } = span;
  const said = Object.values(rest).filter((value) => typeof value === 'string');
  return `${type} «${block.text.slice(start, end)}» ${said.join(', ')}`.trimEnd();
}

function marksOf(block: Block): string[] {
  const lines = block.spans.map((span) => spanLine(span, block));
  if (block.label !== undefined) lines.unshift(block.label);
  if (block.kind !== 'paragraph') lines.unshift(block.kind);
  return lines;
}

function compareBlock(
  before: Block | undefined,
  after: Block | undefined,
  language: string,
): ChangedBlock | undefined {
  const words = differences(before?.text ?? '', after?.text ?? '');
  const marks =
    before === undefined || after === undefined ? [] : lineDifferences(marksOf(before), marksOf(after));
  const id = after?.id ?? before?.id ?? '';
  return words.length + marks.length === 0 ? undefined : { id, language, words, marks };
}

/** The blocks of two states of a text, by id: those that went stand where they stood. */
function compareBlocks(before: Text | undefined, after: Text | undefined): ChangedBlock[] {
  const old = [...walkBlocks(before?.blocks ?? [])];
  const byId = new Map(old.map((block) => [block.id, block]));
  const position = new Map(old.map((block, i) => [block.id, i]));
  const fresh = [...walkBlocks(after?.blocks ?? [])];
  const staying = new Set(fresh.map((block) => block.id));
  const language = after?.language ?? before?.language ?? 'und';
  const found: (ChangedBlock | undefined)[] = [];
  let at = 0;
  const gone = (until: string | undefined): void => {
    for (let block = old[at]; block !== undefined && block.id !== until; block = old[++at])
      if (!staying.has(block.id)) found.push(compareBlock(block, undefined, block.language ?? language));
  };
  for (const block of fresh) {
    const earlier = byId.get(block.id);
    // A block that was moved up has been passed already: then nothing went before it.
    if ((position.get(block.id) ?? -1) >= at) gone(block.id);
    found.push(compareBlock(earlier, block, block.language ?? language));
  }
  gone(undefined);
  return found.filter((block) => block !== undefined);
}

function aboutText(text: Text): string {
  const checked = text.checked === undefined ? '' : text.checked ? 'checked' : 'not checked';
  const credits = text.credits.map((agent) => `${agent.role}: ${agent.written}`);
  return [text.kind, text.language, text.method, checked, text.exemplar?.exemplar ?? '', ...credits]
    .filter((part) => part !== '')
    .join(', ');
}

function compareText(before: Text | undefined, after: Text | undefined): ChangedText | undefined {
  const text = after ?? before;
  if (text === undefined) return undefined;
  const whole = before === undefined ? 'added' : after === undefined ? 'removed' : undefined;
  const about =
    before === undefined || after === undefined ? [] : differences(aboutText(before), aboutText(after));
  const blocks = compareBlocks(before, after);
  return whole === undefined && about.length + blocks.length === 0
    ? undefined
    : { text, whole, about, blocks };
}

/** Everything that differs, in the order of the newer version. Fields and blocks that are equal are left out. */
export function changesBetween(before: RecordContent, after: RecordContent): Changes {
  const old = new Map(linesOfDescription(before.description));
  const fields = linesOfDescription(after.description).flatMap(([field, lines]) => {
    const runs = lineDifferences(old.get(field) ?? [], lines);
    return runs.length === 0 ? [] : [{ field, runs }];
  });
  const texts = [
    ...after.texts.map((text) =>
      compareText(
        before.texts.find(({ id }) => id === text.id),
        text,
      ),
    ),
    ...before.texts
      .filter((text) => after.texts.every(({ id }) => id !== text.id))
      .map((text) => compareText(text, undefined)),
  ];
  return { fields, texts: texts.filter((text) => text !== undefined) };
}
