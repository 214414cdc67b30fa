// Drafts: what an import format makes of a source, before ids are given and bytes are stored.
import type { EntryContent } from './entry.ts';
import type { Description } from './description.ts';
import type { Judgement } from './finding.ts';
import type { Hash } from './hash.ts';
import type { Link } from './link.ts';
import type { Problem } from './problem.ts';
import type { Text } from './text.ts';
import type { Zone } from './zone.ts';

/** Bytes that go with a draft: a file on disk that is only read, or bytes in memory. */
export type Bytes = { readonly path: string } | { readonly data: Uint8Array };

/** A file to be kept as a blob. `path`: where it lies within the source, with `/`, where that says more than its name. */
export interface DraftFile {
  readonly name: string;
  readonly path?: string;
  readonly mediaType: string;
  readonly encoding?: string;
  readonly bytes: Bytes;
}

/** The image of a page. `frame` counts from 0 where the file holds several pages. */
export interface DraftImage {
  readonly page: string;
  readonly file: DraftFile;
  readonly frame?: number;
}

/**
 * A text as a format reads it. `ids: 'provisional'`: block ids are unique within the text and serve only for note spans and
 * marks; segments are empty; ids and segments are given on import, carried over from the version before. `ids: 'kept'`: ids and
 * segments come from an export of Verno's own and are taken as they are.
 */
export interface DraftText {
  readonly text: Text;
  readonly ids: 'provisional' | 'kept';
}

/**
 * A record as a format reads it. Its identity is `description.source.format` and `.key`. `files` become
 * `description.source.files`, in order, after those that are already there; `images` are page images by page id, and fill in
 * `pages[].image`. `id`: the record that this is an edited state of, where the source says so.
 */
export interface Draft {
  readonly id?: string;
  /** The hash of the version that was edited, where the source says so; an edit of an older version than the head is refused. */
  readonly base?: Hash;
  readonly description: Description;
  readonly texts: readonly DraftText[];
  readonly zones: readonly Zone[];
  readonly links: readonly Link[];
  /** What persons decided about findings; where it is absent, the record keeps what it has. */
  readonly judgements?: readonly Judgement[] | undefined;
  readonly files: readonly DraftFile[];
  readonly images: readonly DraftImage[];
  /** Who made this state, and what he says of it; for drafts with an `id`. */
  readonly editor?: string;
  readonly note?: string;
}

/**
 * One step of a format's stream: a draft, entries (authorities, units) that the source describes, or neither where it could not be read,
 * with what is wrong.
 */
export interface Parsed {
  /** What the reader of a report calls this source: a path relative to what was asked for. */
  readonly name: string;
  readonly draft?: Draft;
  readonly entries?: readonly EntryContent[];
  readonly problems: readonly Problem[];
}
