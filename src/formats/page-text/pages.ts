// The pages of the document: those that the text shows, and those that the folios name and the text does not show.
import { compareFolioLabels } from '../../model/code/folio-label.ts';
import type { Folios } from '../../model/code/schema.ts';
import type { Absence, ExemplarIdentification, Page } from '../../model/exemplar.ts';
import { leavesNamed } from './folios.ts';
import { leafKey, type Turn } from './leaves.ts';
import type { Passage } from './passage.ts';

/** A page, with the source of its label and of its typed number. `turn`: its place among the turns. */
export interface PageDraft {
  readonly page: Page;
  readonly turn: number | undefined;
  readonly label: Passage | undefined;
  readonly typed: Passage | undefined;
}

export interface PagesSetting {
  readonly turns: readonly Turn[];
  /** The exemplar whose leaves the marks count, with its folios. */
  readonly exemplar: { readonly id: string; readonly folios: Folios } | undefined;
  /** The text from which a page is missing that is not shown. */
  readonly text: string;
  readonly by: string;
}

interface Leaf {
  readonly label: string;
  readonly turn: number | undefined;
}

/** Makes the pages in reading order. */
export function pagesOf(setting: PagesSetting): PageDraft[] {
  const { turns, exemplar } = setting;
  if (turns.length === 0) return [];
  const leaves = exemplar === undefined ? countedLeaves(turns) : namedLeaves(turns, exemplar.folios);
  const foliation: ExemplarIdentification | undefined = exemplar && {
    exemplar: exemplar.id,
    basis: 'inferred',
    certainty: 'probable',
    by: setting.by,
  };
  return leaves.map((leaf, at) => {
    const turn = leaf.turn === undefined ? undefined : turns[leaf.turn];
    const note = noteOf(turn);
    const page: Page = {
      id: `p${at + 1}`,
      label: turn?.label?.text ?? leaf.label,
      exemplar: null,
      ...(foliation !== undefined && { foliation }),
      absences: turn === undefined ? [absence(setting, leaves, at)] : [],
      ...(note !== undefined && { note }),
    };
    return {
      page,
      turn: leaf.turn,
      label: turn?.label,
      typed: turn?.ref === undefined ? undefined : turn.typed?.written,
    };
  });
}

function noteOf(turn: Turn | undefined): string | undefined {
  if (turn === undefined) return undefined;
  if (turn.label === undefined)
    return 'The number of this page does not stand on it; it is concluded from the pages that follow.';
  return turn.typed === undefined || turn.ref === undefined
    ? undefined
    : `Page number as typed: ${turn.typed.written.text}`;
}

/** Every leaf that the exemplar's folios name, and sides beyond those that the text shows. */
function namedLeaves(turns: readonly Turn[], folios: Folios): Leaf[] {
  const byKey = new Map<string, number>();
  turns.forEach((turn, at) =>
    byKey.set(turn.ref === undefined ? (turn.inferred ?? '') : leafKey(turn.ref), at),
  );
  const refs = turns.flatMap((turn) => turn.ref ?? []);
  const [first, last] = [refs[0], refs.at(-1)];
  const named = first === undefined || last === undefined ? [] : leavesNamed(folios, first, last);
  const labels = [...new Set([...named, ...byKey.keys()])].sort(compareFolioLabels);
  return labels.map((label) => ({ label, turn: byKey.get(label) }));
}

/** Without folios: the pages shown, and where typed numbers leave out some, those. */
function countedLeaves(turns: readonly Turn[]): Leaf[] {
  const leaves: Leaf[] = [];
  let before: number | undefined;
  turns.forEach((turn, at) => {
    const number =
      turn.ref?.number ??
      turn.typed?.number ??
      (turn.inferred === undefined ? undefined : Number(turn.inferred));
    if (number !== undefined && before !== undefined && number - before < 60)
      for (let missing = before + 1; missing < number; missing++)
        leaves.push({ label: String(missing), turn: undefined });
    leaves.push({ label: turn.inferred ?? turn.label?.text ?? '', turn: at });
    before = number;
  });
  return leaves;
}

/** Not transcribed here: of the copy itself that says nothing. A typed page number further on may bear it out. */
function absence(setting: PagesSetting, leaves: readonly Leaf[], at: number): Absence {
  const missing = (upTo: number): number =>
    leaves.slice(0, upTo).filter(({ turn }) => turn === undefined).length;
  const witness = leaves.findIndex(
    ({ turn }, k) => k > at && turn !== undefined && setting.turns[turn]?.typed?.number === k + 1,
  );
  const turn = setting.turns[leaves[witness]?.turn ?? -1];
  const count = witness < 0 ? 0 : missing(witness);
  const counted = count === 1 ? 'one leaf' : `${count} leaves`;
  const note =
    setting.exemplar === undefined || turn?.typed === undefined
      ? undefined
      : `The page number «${turn.typed.written.text}» typed on folio ${turn.label?.text ?? ''} agrees with ${counted} missing before it.`;
  return {
    kind: 'not-transcribed',
    text: setting.text,
    ...(note !== undefined && { note }),
    basis: 'inferred',
    certainty: 'probable',
    by: setting.by,
  };
}
