// What an edition means by its markup: the questions that reading a TEI text puts to a profile.
import type { AuthorityReference } from '../../../model/authority-reference.ts';
import type { BlockKind, NoteKind } from '../../../model/block.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { NameKind } from '../../../model/names.ts';
import type { ReferenceTarget, SpanOf } from '../../../model/span.ts';
import type { XmlElement } from '../../xml/element.ts';

export type EmphasisStyle = SpanOf<'emphasis'>['style'];
export type BracketSpan = SpanOf<'bracket'>;

/** Whom or what an element names. `by`: who identified it with the authority; null where nobody did. */
export interface Mention {
  readonly kind: NameKind;
  readonly authority?: AuthorityReference;
  readonly by: string | null;
  /** Why the identification is in doubt; it stands apart from those of the same that are not. */
  readonly doubt?: string;
}

/** A note's kind, and whether it stands as a block where it is, instead of being pointed to. */
export interface NoteManner {
  readonly kind?: NoteKind;
  readonly inPlace: boolean;
}

/**
 * A profile's answers. An element to which none of them says anything is read by its TEI name, and where that is not known either its words
 * are kept as they come.
 */
export interface Vocabulary {
  /** The kind of a block element, where the edition means another one than TEI. */
  blockKind(element: XmlElement): BlockKind | undefined;
  emphasis(element: XmlElement): EmphasisStyle | undefined;
  mention(element: XmlElement): Mention | undefined;
  target(element: XmlElement): ReferenceTarget | undefined;
  page(element: XmlElement): Omit<Page, 'id'>;
  /** What a date means, as canonical EDTF. */
  date(element: XmlElement): string | undefined;
  note(element: XmlElement): NoteManner;
  /** The brackets in a finished string that are not the document's own. */
  brackets(text: string, element: XmlElement): readonly BracketSpan[];
}
