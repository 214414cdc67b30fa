// What the process that sets pages is told, and what it answers.
import type { Missing } from './scripts.ts';

export interface Setting {
  readonly id: number;
  readonly document: string;
  readonly language: string;
}

export type Answer = { readonly id: number } & (
  | {
      readonly kind: 'set';
      readonly pdf: Uint8Array;
      readonly missing: readonly Missing[];
      readonly tagged: boolean;
    }
  | { readonly kind: 'failed'; readonly said: string }
);
