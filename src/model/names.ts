// Names that things bear inside a record: NCNames, so that they may stand in XML and in addresses.
import { z } from 'zod';

/** A name inside one record (`t2.s14`, `p3`, `e1`): an ASCII NCName (XML Namespaces 1.0, section 3), at most 64 long. */
export const LocalIdSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/, { error: 'not a local id' });
export type LocalId = z.infer<typeof LocalIdSchema>;

/** `term`: a word or abbreviation that an edition explains in a list of terms. */
export const NameKindSchema = z.enum(['person', 'body', 'place', 'term']);
export type NameKind = z.infer<typeof NameKindSchema>;
