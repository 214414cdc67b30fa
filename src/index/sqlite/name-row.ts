// A name as the tables have it, and as it travels from the worker.

/** `reference` is its key; `id` that of its authority. */
export interface NameRow {
  readonly n: number;
  readonly reference: string;
  readonly id: string | null;
  readonly kind: string;
  readonly label: string;
  readonly language: string | null;
  readonly source: string | null;
  readonly description: string | null;
}

export type CountedName = Omit<NameRow, 'n'> & { readonly records: number };

export const nameColumns = 'n, reference, id, kind, label, language, source, description';
