// Blocks as the record has them: provisional ids, and spans for emphasis, page breaks, brackets and mentions.
import type { Block } from '../../model/block.ts';
import type { Span } from '../../model/span.ts';
import { despaced } from './agents.ts';
import type { BlockDraft } from './block-draft.ts';
import { bracketsIn, type BracketRead } from './brackets.ts';
import type { Names } from './people.ts';
import { spacedName } from './shapes.ts';
import { withoutOffice } from './words-office.ts';

/** A block with its brackets, before the names are known that the brackets tell of. */
export interface BracketedBlock {
  readonly draft: BlockDraft;
  readonly brackets: readonly BracketRead[];
}

/** Finds the brackets of a text, and makes names of those that vary a name. */
export function bracketed(blocks: readonly BlockDraft[], language: string, names: Names): BracketedBlock[] {
  return blocks.map((draft) => {
    const brackets = draft.noise === true ? [] : bracketsIn(draft.text, language);
    for (const { span, varies } of brackets) {
      // An office tells of a person, too; a word alone before or behind it may be anything.
      if (
        span.kind === 'office' &&
        span.of !== undefined &&
        /\s/u.test(draft.text.slice(span.of.start, span.of.end))
      )
        names.add(withoutOffice(draft.text.slice(span.of.start, span.of.end)), 'person', language);
      if (varies === undefined) continue;
      const id = names.add(withoutOffice(draft.text.slice(varies.start, varies.end)), 'person', language);
      names.addForm(id, draft.text.slice(span.start + 1, span.end - 1).trim());
    }
    return { draft, brackets };
  });
}

export interface BlockSetting {
  readonly text: string;
  readonly names: Names;
  /** Who may be named in openers and closers in another script or case. */
  readonly named: readonly string[];
  /** Page ids by their place among the turns. */
  readonly pages: readonly (string | undefined)[];
}

/** Makes the blocks of one text. Ids are unique in the record. */
export function blocksOf(bracketedBlocks: readonly BracketedBlock[], setting: BlockSetting): Block[] {
  const find = setting.names.finder();
  return bracketedBlocks.map(({ draft, brackets }, at) => {
    const spans: Span[] = [
      ...draft.breaks.flatMap(({ offset, page }) => {
        const id = setting.pages[page];
        return id === undefined
          ? []
          : [{ type: 'page-break' as const, start: offset, end: offset, page: id }];
      }),
      ...draft.emphases.map((one) => ({ type: 'emphasis' as const, ...one })),
      ...brackets.map(({ span }) => span),
      ...(draft.noise === true ? [] : mentionsIn(draft, find, setting)),
    ];
    spans.sort((a, b) => a.start - b.start || b.end - a.end);
    return {
      id: `${setting.text}.b${at + 1}`,
      kind: draft.kind,
      text: draft.text,
      ...(draft.level !== undefined && { level: draft.level }),
      ...(draft.label !== undefined && { label: draft.label.text }),
      ...(draft.startsList !== undefined && { startsList: true }),
      ...(draft.noise !== undefined && { noise: true }),
      segments: [],
      spans,
    };
  });
}

function mentionsIn(draft: BlockDraft, find: ReturnType<Names['finder']>, setting: BlockSetting): Span[] {
  const found: Span[] = find?.(draft.text) ?? [];
  if (draft.kind !== 'opener' && draft.kind !== 'closer') return found;
  const spaced = spacedName(draft.text);
  const words = spaced === undefined ? [...draft.text.matchAll(/\p{L}[\p{L}\p{M}'’-]{2,40}/gu)] : [];
  const candidates =
    spaced === undefined
      ? words.map(({ 0: word, index }) => ({ word, index }))
      : [{ word: spaced, index: draft.text.indexOf(spaced) }];
  for (const { word, index } of candidates) {
    if (found.some(({ start, end }) => start < index + word.length && end > index)) continue;
    const id = setting.names.alike(despaced(word), setting.named);
    if (id !== undefined) found.push(setting.names.mention(id, index, index + word.length));
  }
  return found;
}
