// The name of immutable bytes: a SHA-256 in lower-case hexadecimal.
import { z } from 'zod';

export const HashSchema = z.string().regex(/^[0-9a-f]{64}$/, { error: 'not a SHA-256 in hexadecimal' });
export type Hash = z.infer<typeof HashSchema>;
