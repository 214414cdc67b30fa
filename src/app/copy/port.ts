// What the copy in files needs of the site: its answers, and where each stands among files. The program gives `app` the one that web has.

import type { Read } from './reads.ts';

/** An answer of the site for a copy, and all that was read for it. `leads`: the addresses that it leads to. */
export type CopiedAnswer = { readonly reads: readonly Read[] } & CopiedContent;

export type CopiedContent =
  /** `tag` names the content: given again as `had`, it saves making what has not changed. */
  | {
      readonly kind: 'made';
      readonly body: Uint8Array | ReadableStream<Uint8Array>;
      readonly tag: string | undefined;
      readonly leads: readonly string[];
    }
  | { readonly kind: 'unchanged' }
  /** Not for everybody, not there, or nothing that a copy holds. */
  | { readonly kind: 'absent'; readonly leads: readonly string[] }
  /** It should be there, and could not be made. */
  | { readonly kind: 'failed'; readonly status: number; readonly why: string };

export interface CopyRenderer {
  /** Names the program and the settings by which it answers: another where the same archive may be answered otherwise. */
  readonly edition: string;
  /** The address under which the copy will stand; undefined where that is not known. */
  readonly address: string | undefined;
  /** Addresses from which all others are found, those of records apart. */
  readonly beginnings: readonly string[];
  /** Where the answer to an address of the site ("/records/4kz7b2xq/v1", without query and fragment) stands in the copy, relative, with `/`. */
  fileOf(address: string): string;
  /** So many records are best answered at once. */
  readonly atOnce: number;
  /** Makes ready what the pages of a record do not wait for long: the same archive would else give other bytes the next time. */
  ready(record: string, signal: AbortSignal): Promise<void>;
  /** Answers an address with links that lead to the files of the copy from where this one stands. */
  answer(address: string, had: string | undefined, signal: AbortSignal): Promise<CopiedAnswer>;
  /** Whether the same would be read again today. */
  answersAs(read: Read, signal: AbortSignal): Promise<boolean>;
  /** What is shown where nothing is: for web hosts, as `404.html`. */
  absent(signal: AbortSignal): Promise<Uint8Array>;
  /** Lets go of all but the archive. */
  close(): Promise<void>;
}

/** What a copy leaves out on purpose. */
export const leavable = ['pdf'] as const;
export type Leavable = (typeof leavable)[number];

export interface CopyRendererOptions {
  /** The address under which the copy will stand, without a slash at the end. Only then are there manifests, sitemaps, a feed and canonical links. */
  readonly address?: string | undefined;
  readonly without: readonly Leavable[];
}
