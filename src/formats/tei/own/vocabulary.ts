// The names that Verno's TEI uses where TEI leaves the choice: prefixes of pointers, types, roles.

/** Prefixes of pointers that leave the document; the header explains each by a `prefixDef`. */
export const prefixes = { record: 'record:', edition: 'edition:', origin: 'origin:' } as const;

/** `TEI/@type`, by which a file is known as a record that Verno wrote. */
export const documentType = 'verno-record';

/** `application/@ident`. */
export const applicationIdent = 'Verno';

/** The scheme of record types in `classCode`. */
export const recordTypes = 'urn:verno:record-type';

export const basisIds = { inferred: 'verno.basis.inferred', supplied: 'verno.basis.supplied' } as const;
export const edtfId = 'verno.calendar.edtf';

export function calendarId(calendar: string): string {
  return `verno.calendar.${calendar}`;
}

/** Kinds of bracket, and reasons of a `gap`, by which something is missing. */
export const absentKinds: ReadonlySet<string> = new Set(['illegible', 'omitted', 'not-declassified']);

/** A string as part of a pointer, and back. Only well-formed strings have one. */
export function escapePointer(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

export function unescapePointer(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
