// What is said between the engine and its threads.
import { z } from 'zod';

/** With what a thread begins: tesseract's names of languages, and the folder that holds their data. */
export const ReaderDataSchema = z.strictObject({ names: z.array(z.string()).readonly(), folder: z.string() });
export type ReaderData = z.infer<typeof ReaderDataSchema>;

export interface ReaderJob {
  readonly path: string;
  readonly layout: 'page' | 'column' | 'table' | 'line';
  /** Dots per inch; 0 where unknown. */
  readonly resolution: number;
}

export type ReaderAnswer =
  { readonly kind: 'read'; readonly hocr: string } | { readonly kind: 'failed'; readonly message: string };
