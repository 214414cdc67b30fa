// A reason for taking two names for one, told to a reader in one sentence.
import type { NameReason } from './port.ts';

/** One plain English sentence; true of these two names if the reason was given for them. */
export function reasonText(reason: NameReason, a: string, b: string): string {
  switch (reason.kind) {
    case 'same':
      return `${quoted(a)} and ${quoted(b)} are the same but for case, marks or punctuation.`;
    case 'order':
      return `${quoted(a)} and ${quoted(b)} have their words in another order.`;
    case 'inflected':
      return `${quoted(a)} and ${quoted(b)} may be one name in different grammatical cases.`;
    case 'initials':
      return `The initials agree in ${quoted(a)} and ${quoted(b)}.`;
    case 'system':
      return `${quoted(a)} and ${quoted(b)} are one name by ${reason.systems.join(', ')}.`;
    case 'reading':
      return `${quoted(a)} and ${quoted(b)} may be the same characters, read in different languages.`;
    case 'parts':
      return `One of ${quoted(a)} and ${quoted(b)} has a title or a part of the name that the other leaves out.`;
    case 'sound':
      return `${quoted(a)} and ${quoted(b)} sound alike.`;
    case 'spelling':
      return `${quoted(a)} and ${quoted(b)} differ by a few letters.`;
  }
}

/** A name in the quotation marks of its script. */
function quoted(name: string): string {
  if (/\p{sc=Cyrl}/u.test(name)) return `«${name}»`;
  return /[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u.test(name) ? name : `"${name}"`;
}
