// What must be true of the reading of any text at all: every character in exactly one place, and no reference into the void.
import type { Account } from '../../../src/formats/page-text/account.ts';
import { walkBlocks } from '../../../src/model/block.ts';
import { DescriptionSchema } from '../../../src/model/description.ts';
import type { Draft } from '../../../src/model/draft.ts';
import { TextSchema } from '../../../src/model/text.ts';

/** Fields that hold what the source's words mean and not the words: a language's tag, the kind of a text. */
const coded = /^(?:description\.languages\[\d+\]|texts\[\d+\]\.(?:kind|language))$/u;
/** Fields that hold the words among others of our own. */
const within = /\.note$/u;

const bare = (text: string): string => text.replace(/\s/gu, '');

/** Everything that is wrong with an account of `text`, in words; empty where all is well. */
export function accountFaults(text: string, account: Account, draft: Draft | undefined): string[] {
  const faults: string[] = [];
  let at = 0;
  const pieces = new Map<string, string>();
  for (const { start, end, field } of account) {
    if (start < at || end <= start || end > text.length)
      faults.push(`${start}-${end} (${field}) overlaps or is empty`);
    const between = text.slice(at, start);
    if (/\S/u.test(between)) faults.push(`nothing says where ${JSON.stringify(between.slice(0, 60))} went`);
    pieces.set(field, (pieces.get(field) ?? '') + text.slice(start, end));
    if (field === 'furniture' && !isFurniture(text.slice(start, end)))
      faults.push(`${JSON.stringify(text.slice(start, end).slice(0, 60))} passes for furniture`);
    at = end;
  }
  if (/\S/u.test(text.slice(at)))
    faults.push(`nothing says where ${JSON.stringify(text.slice(at, at + 60))} went`);
  if (draft === undefined) return faults;
  for (const [field, source] of pieces) {
    if (field === 'furniture' || coded.test(field)) continue;
    const value = fieldOf(draft, field);
    const same = within.test(field)
      ? value?.includes(source.trim())
      : value !== undefined && bare(value) === bare(source);
    if (same !== true)
      faults.push(`${field} is ${JSON.stringify(value)}, its source ${JSON.stringify(source)}`);
  }
  return faults;
}

/** Signs without letters, or the label of a section: one short line. */
function isFurniture(piece: string): boolean {
  return !/[\p{L}\p{N}]/u.test(piece) || (piece.length <= 60 && !/[\r\n]/u.test(piece));
}

function fieldOf(draft: Draft, path: string): string | undefined {
  let value: unknown = { description: draft.description, texts: draft.texts.map((one) => one.text) };
  for (const [, key = '', index] of path.matchAll(/([a-z]+)(?:\[(\d+)\])?/giu)) {
    value = member(value, key);
    if (index !== undefined) value = member(value, index);
  }
  return typeof value === 'string' ? value : undefined;
}

function member(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.at(Number(key));
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** Everything that is wrong with a draft by itself: its schemas, ranges and references. */
export function draftFaults(draft: Draft): string[] {
  const faults: string[] = [];
  const { description, texts } = draft;
  const checked = DescriptionSchema.safeParse(description);
  if (!checked.success) faults.push(checked.error.message);
  const pages = new Set(description.pages.map((page) => page.id));
  const names = new Set(description.names.map((name) => name.id));
  const exemplars = new Set(description.exemplars.map((one) => one.id));
  const blocks = new Set<string>();
  const broken = new Set<string>();
  for (const { text } of texts) {
    const read = TextSchema.safeParse(text);
    if (!read.success) faults.push(read.error.message);
    for (const block of walkBlocks(text.blocks)) {
      if (blocks.has(block.id)) faults.push(`block id ${block.id} twice`);
      blocks.add(block.id);
      if (block.segments.length > 0) faults.push(`${block.id} has segments already`);
      for (const span of block.spans) {
        if (span.start > span.end || span.end > block.text.length)
          faults.push(`a ${span.type} of ${block.id} is out of range`);
        if (span.type === 'mention' && span.name !== undefined && !names.has(span.name))
          faults.push(`no name ${span.name}`);
        if (span.type !== 'page-break') continue;
        if (!pages.has(span.page)) faults.push(`no page ${span.page}`);
        if (broken.has(`${text.id} ${span.page}`))
          faults.push(`page ${span.page} begins twice in ${text.id}`);
        broken.add(`${text.id} ${span.page}`);
      }
    }
  }
  for (const mark of description.marks) {
    if (mark.page !== undefined && !pages.has(mark.page))
      faults.push(`mark ${mark.id}: no page ${mark.page}`);
    if (mark.block !== undefined && !blocks.has(mark.block))
      faults.push(`mark ${mark.id}: no block ${mark.block}`);
  }
  for (const agent of description.agents)
    if (agent.name !== undefined && !names.has(agent.name))
      faults.push(`agent ${agent.written}: no name ${agent.name}`);
  for (const page of description.pages) {
    for (const one of [page.foliation, page.exemplar])
      if (one !== null && one !== undefined && !exemplars.has(one.exemplar))
        faults.push(`page ${page.id}: no exemplar`);
    for (const one of page.absences)
      if (one.text !== undefined && !texts.some(({ text }) => text.id === one.text))
        faults.push(`page ${page.id}: no text ${one.text}`);
  }
  return faults;
}
