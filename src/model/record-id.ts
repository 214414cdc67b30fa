// Record ids: short, stable, case-insensitive, with a check character.
import { z } from 'zod';

// The "betanumeric" repertoire of NOID: digits and consonants without l and y, so no words arise and no two look alike.
const alphabet = '0123456789bcdfghjkmnpqrstvwxz';
const bodyLength = 7;

/**
 * The check character of the NOID check digit algorithm (Kunze, "Noid", 2006): the sum of position × ordinal, modulo 29.
 * It finds every single wrong character and every transposition of two neighbours.
 */
function checkCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += (i + 1) * Math.max(0, alphabet.indexOf(body.charAt(i)));
  return alphabet.charAt(sum % alphabet.length);
}

/** Makes an id from random or hashed bytes (at least 7). The same bytes give the same id. */
export function recordIdFrom(bytes: Uint8Array): string {
  if (bytes.length < bodyLength)
    throw new RangeError(`a record id needs ${bodyLength} bytes, got ${bytes.length}`);
  let body = '';
  for (let i = 0; i < bodyLength; i++) body += alphabet.charAt((bytes[i] ?? 0) % alphabet.length);
  return body + checkCharacter(body);
}

/** The canonical (lower-case) form of an id that somebody typed, or undefined where its check character is wrong. */
export function canonicalRecordId(text: string): string | undefined {
  const id = text.trim().toLowerCase();
  if (id.length !== bodyLength + 1) return undefined;
  for (const character of id) if (!alphabet.includes(character)) return undefined;
  return id.endsWith(checkCharacter(id.slice(0, bodyLength))) ? id : undefined;
}

export const RecordIdSchema = z.string().refine((id) => canonicalRecordId(id) === id, {
  error: 'not a record id (its check character does not agree)',
});
export type RecordId = z.infer<typeof RecordIdSchema>;
