// Files what was read in the account, under the paths that it has in the draft.
import type { BodyText } from './body.ts';
import type { HeadFacts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { PageDraft } from './pages.ts';
import { slicePassage, type Passage } from './passage.ts';
import type { TextDraft } from './text-draft.ts';

/** The citation without the address that stands in it, which is a field of its own. */
export function citationOnly(
  citation: Passage,
  address: Passage | undefined,
): { readonly text: string; readonly parts: readonly Passage[]; readonly signs: readonly Passage[] } {
  const at = address === undefined ? -1 : citation.text.indexOf(address.text);
  if (address === undefined || at < 0) return { text: citation.text, parts: [citation], signs: [] };
  const end = at + address.text.length;
  const opened = citation.text.charAt(at - 1) === '<' && citation.text.charAt(end) === '>' ? 1 : 0;
  const [before, after] = [
    slicePassage(citation, 0, at - opened),
    slicePassage(citation, end + opened, citation.text.length),
  ];
  const signs =
    opened === 0 ? [] : [slicePassage(citation, at - 1, at), slicePassage(citation, end, end + 1)];
  const text = [before.text, after.text]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
  return { text, parts: [before, after], signs };
}

/** Files title, date, citation, summaries and the rest of the head. `textOf` finds the text that an entry of the contents means. */
export function fileHead(
  ledger: Ledger,
  facts: HeadFacts,
  textOf: (entry: HeadFacts['contents'][number]) => number | undefined,
  notes: number,
): void {
  const file = (passage: Passage | undefined, field: string): void => {
    if (passage !== undefined) ledger.file(passage.pieces, field);
  };
  file(facts.title, 'description.titles[0].text');
  file(facts.date, 'description.dates[0].written');
  file(facts.address, 'description.source.address');
  if (facts.citation !== undefined) {
    const { parts, signs } = citationOnly(facts.citation.passage, facts.address);
    for (const part of parts) file(part, 'description.source.citation');
    for (const sign of signs) ledger.furniture(sign.pieces);
  }
  facts.summaries.forEach((summary, at) => file(summary, `description.summaries[${at}].text`));
  file(facts.originals?.written, 'description.languages[0]');
  let note = notes;
  for (const listed of facts.contents) {
    const text = textOf(listed);
    if (text === undefined) file(listed.written, `description.notes[${note++}].text`);
    else file(listed.written, `texts[${text}].kind`);
  }
  facts.rights.forEach((rights, at) => file(rights, `description.rights[${at}].statement`));
  facts.subjects.forEach((subject, at) => file(subject, `description.subjects[${at}].text`));
  facts.notes.forEach((parts, at) => {
    for (const part of parts) file(part, `description.notes[${at}].text`);
  });
  for (const one of facts.furniture) ledger.furniture(one.pieces);
}

/** Files the blocks of one text, and what in it is nothing but furniture. */
export function fileBlocks(ledger: Ledger, text: BodyText, at: number): void {
  text.draft.blocks.forEach((block, n) => {
    const path = `texts[${at}].blocks[${n}]`;
    ledger.file(block.ranges, `${path}.text`);
    if (block.label !== undefined) ledger.file(block.label.pieces, `${path}.label`);
  });
  ledger.furniture(text.draft.furniture);
}

/** Files the marks whose words no block holds. */
export function fileMarks(ledger: Ledger, draft: TextDraft): void {
  draft.marks.forEach((mark, at) => {
    if (mark.block === undefined) ledger.file(mark.written.pieces, `description.marks[${at}].written`);
    if (mark.block === undefined && mark.signatory !== undefined)
      ledger.file(mark.signatory.pieces, `description.marks[${at}].signatory`);
  });
}

/** Files the folio numbers, and the typed page numbers that stand in notes. */
export function filePages(ledger: Ledger, pages: readonly PageDraft[]): void {
  pages.forEach(({ label, typed }, at) => {
    if (label !== undefined) ledger.file(label.pieces, `description.pages[${at}].label`);
    if (typed !== undefined) ledger.file(typed.pieces, `description.pages[${at}].note`);
  });
}
