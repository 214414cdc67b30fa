// What an editor's pages show.
import type { Page } from '../../model/exemplar.ts';
import type { Link } from '../../model/link.ts';
import type { LocalText } from '../../model/language.ts';
import type { Text } from '../../model/text.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import type { ArchiveInfo } from '../read/view.ts';
import type { Draft } from './draft.ts';
import type { DeskFinding } from './desk-findings.ts';
import type { GatheredChange } from './link-steps.ts';

export interface Sentence {
  readonly id: string;
  readonly text: string;
  /** The page on which it begins, where that is another than that of the sentence before it. */
  readonly page?: Page;
}

/**
 * A link as an editor sees it. `anchor`: the segment by which it is found again. `mark`: changes with all that is said of it. `drafted`: so it stands in
 * the draft alone. `judged`: what the record, or the draft, says of it; of a computed link a refusal.
 */
export interface DeskLink extends SegmentLink {
  readonly anchor: string;
  readonly mark: string;
  readonly drafted: boolean;
  readonly judged?: Link;
  readonly sentences: { readonly source: readonly Sentence[]; readonly target: readonly Sentence[] };
  readonly absentPages: readonly Page[];
}

/** What every editor's page for two texts shows: the record, the texts, and what is gathered. */
export interface DeskFrame {
  readonly archive: ArchiveInfo;
  readonly id: string;
  readonly number: number;
  readonly titles: readonly LocalText[];
  readonly original: Text;
  readonly translation: Text;
  readonly draft: {
    readonly number: number;
    readonly behind: boolean;
    readonly changes: readonly GatheredChange[];
    readonly decisions: Draft['decisions'];
    readonly left: Draft['left'];
    readonly mayUndo: boolean;
  };
  /** What each segment says, for what names segments alone. */
  readonly said: ReadonlyMap<string, string>;
}

/**
 * What second looks found between two texts, as it was published: links that are in the draft alone change nothing yet. `findings` is undefined while
 * they are being looked for.
 */
export interface FindingDeskView extends DeskFrame {
  readonly findings: readonly DeskFinding[] | undefined;
}

/**
 * All links between two texts. `behind`: a newer version has been published since the draft was begun; then the draft is not applied. `links` is undefined
 * while they are being computed.
 */
export interface LinkDeskView extends DeskFrame {
  readonly links: readonly DeskLink[] | undefined;
}
