// A record as a whole TEI document.
import { residueOf } from '../own/residue.ts';
import { readHead } from '../own/head.ts';
import type { PublishedRecord } from '../../port.ts';
import { headOf } from '../own/head-of.ts';
import { documentType } from '../own/vocabulary.ts';
import { tei, type Growing } from './element.ts';
import { writeFacsimile } from './facsimile.ts';
import { writeEncoding, writeResidue, writeRevision } from './header/encoding.ts';
import { writeFileDescription, type Publication } from './header/file-description.ts';
import { writeProfile } from './header/profile.ts';
import type { Beside } from './header/source.ts';
import { Names } from './names.ts';
import { writeStandOff } from './stand-off.ts';
import { writeTexts } from './text/texts.ts';

/**
 * The document. What of the description, the heads of texts, zones and links no element carries is found by reading the document again,
 * and stands in `xenoData`: so nothing stands in two places, and nothing is lost.
 */
export function writeDocument(record: PublishedRecord, publication: Publication, beside: Beside): Growing {
  const { content, manifest } = record;
  const names = new Names(content);
  const profile = writeProfile(content.description, names);
  const facsimile = writeFacsimile(content, beside, names);
  const standOff = writeStandOff(content, record.alignments ?? [], names);
  const text = writeTexts(content, record.alignments ?? [], names);
  const fileDescription = writeFileDescription(record, publication, beside, names);
  const document = (residue: Growing | undefined): Growing =>
    tei('TEI', { type: documentType, 'xml:space': 'preserve' }, [
      tei('teiHeader', {}, [fileDescription, writeEncoding(), profile, residue, writeRevision(manifest)]),
      facsimile,
      text,
      standOff,
    ]);
  const plain = document(undefined);
  return document(writeResidue(residueOf(readHead(plain), headOf(content))));
}
