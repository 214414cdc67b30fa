// Where a document was taken from: the edition's source note, and the archival reference in it.
import type { Exemplar } from '../../../model/exemplar.ts';
import { parseReferenceCode } from '../../../model/code/parse.ts';
import type { XmlElement } from '../../xml/element.ts';
import { spokenOf } from '../reading/spoken.ts';
import { ownNotes } from './own-notes.ts';

/** The words of a document's first source note; '' where it has none. */
export function sourceNoteOf(document: XmlElement): string {
  for (const note of ownNotes(document)) if (note.attributes['type'] === 'source') return spokenOf(note);
  return '';
}

/** The copy that a source note describes; undefined where no reference can be read out of it. */
export function exemplarOf(note: string, edition: string): Exemplar | undefined {
  if (note === '') return undefined;
  // The first paragraph holds the reference; what follows tells of drafting and distribution.
  const read = parseReferenceCode(note.slice(0, 2000));
  if (!read.ok) return undefined;
  const { remark: _, ...code } = read.value;
  if (code.scheme === 'other' && code.repository === undefined) return undefined;
  return {
    id: 'e1',
    ...(code.repository && { repository: code.repository }),
    code,
    written: note.length > 400 ? `${note.slice(0, 399)}…` : note,
    basis: 'written',
    certainty: 'certain',
    by: edition,
  };
}
