// What the copy in files needs of the site: its answers, and where each stands among files. compose.ts and program.ts give `app` the one that web has.

/** An answer of the site for a copy. */
export type CopiedAnswer =
  /** `tag` names the content: given again as `had`, it saves making what has not changed. */
  | {
      readonly kind: 'made';
      readonly mediaType: string;
      readonly body: Uint8Array;
      readonly tag: string | undefined;
    }
  | { readonly kind: 'unchanged' }
  /** Not for everybody, withdrawn, or not there. */
  | { readonly kind: 'refused'; readonly status: number };

export interface CopyRenderer {
  /** Names everything that goes into all pages beside the archive: the build, and the address of the copy. */
  readonly edition: string;
  /** Where the answer to an address of the site ("/records/4kz7b2xq/v1", without query and fragment) stands in the copy, relative, with `/`. */
  fileOf(address: string): string;
  /** Answers an address with links that lead to the files of the copy from where this one stands. */
  answer(address: string, had: string | undefined, signal: AbortSignal): Promise<CopiedAnswer>;
  /** Addresses that answers have led to since this was asked last. */
  named(): readonly string[];
}
