// Marks as the record has them.
import type { Mark } from '../../model/mark.ts';
import type { MarkDraft, TextDraft } from './text-draft.ts';
import type { BlockDraft } from './block-draft.ts';

export interface MarkSetting {
  /** The text that shows the marks: the original, or a translation where there is none. */
  readonly draft: TextDraft;
  readonly text: string;
  readonly isOriginal: boolean;
  /** Page ids by their place among the turns. */
  readonly pages: readonly (string | undefined)[];
  readonly by: string;
}

/** Makes the marks. Those of a translation are the document's only as the translation words them. */
export function marksOf(setting: MarkSetting): Mark[] {
  const { draft, text, isOriginal } = setting;
  const ids = new Map<BlockDraft, string>(draft.blocks.map((block, at) => [block, `${text}.b${at + 1}`]));
  const firstBreak = draft.blocks[0]?.breaks[0]?.page;
  return draft.marks.map((mark, at) => {
    const page = setting.pages[pageOf(mark, firstBreak)];
    const block = mark.block && ids.get(mark.block);
    const unsure = mark.signatory !== undefined;
    return {
      id: `m${at + 1}`,
      kind: mark.kind,
      written: mark.written.text,
      ...(mark.language !== undefined && { language: mark.language }),
      ...(mark.normalised !== undefined && { normalised: mark.normalised }),
      ...(mark.signatory !== undefined && { signatory: mark.signatory.text }),
      ...(page !== undefined && { page }),
      ...(block !== undefined && { block }),
      ...(!isOriginal && { note: 'As the translation words it.' }),
      basis: isOriginal ? 'written' : 'inferred',
      certainty: unsure ? 'uncertain' : isOriginal ? mark.certainty : 'probable',
      by: isOriginal ? null : setting.by,
    };
  });
}

/** What stands above the first folio number, with no text before, is on that first page. */
function pageOf(mark: MarkDraft, firstBreak: number | undefined): number {
  return mark.page < 0 && firstBreak !== undefined ? firstBreak : mark.page;
}
