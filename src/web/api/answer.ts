// What a schema describes, as use cases give it.
import type { z } from 'zod';

/** The type of an answer: nothing of it is changed any more. */
export type Answer<S extends z.ZodType> = Frozen<z.infer<S>>;
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
