// Citing a record: a full note and a bibliography entry after Chicago, BibTeX, RIS and CSL-JSON.
import type { PublishedRecord } from '../port.ts';
import { printBibtex } from './bibtex.ts';
import type { CslItem } from './csl.ts';
import { editionInBibliography, editionInNote, type CitedEdition } from './edition.ts';
import { printCslJson, setBibliography, setNote } from './library.ts';
import { placeOf, referenceTo, type CiteOptions, type Reference } from './reference.ts';
import { printRis } from './ris.ts';

export type { CiteOptions } from './reference.ts';

/** `note` and `bibliography` are plain text; the other three are files' contents. */
export interface Citation {
  readonly note: string;
  readonly bibliography: string;
  readonly bibtex: string;
  readonly ris: string;
  readonly cslJson: string;
}

/**
 * The item as our own style sets it. The document's date in words: CSL's own dates know neither brackets, nor sets, nor doubt. The printed
 * edition in words too, since between it and the archive stand the exemplars.
 */
function asSet(
  { item, place, date, edition, archiveTitle }: Reference,
  inWords: (edition: CitedEdition) => string,
): CslItem {
  const { issued: _, ...undated } = item;
  return {
    ...undated,
    URL: place,
    ...(date !== undefined && { issued: { literal: date.words } }),
    ...(edition !== undefined && {
      type: 'manuscript',
      'container-title': archiveTitle,
      'collection-title': inWords(edition),
    }),
  };
}

/**
 * Cites a record at the version in hand. The order is the archivists': document, date, repository and code of every exemplar,
 * the printed edition where it stands in one goes before
 * them; then the archive's title, translator, version, address, or the version's own name where no address is known. The note and the files point to the segment; the
 * bibliography names the document as a whole. Each form is set when it is asked for, and only then: whoever wants one does not wait for the others.
 */
export function cite(record: PublishedRecord, options: CiteOptions): Citation {
  const reference = referenceTo(record, options);
  return {
    get note() {
      return setNote(asSet(reference, editionInNote));
    },
    get bibliography() {
      return setBibliography({ ...asSet(reference, editionInBibliography), URL: placeOf(record, options) });
    },
    get bibtex() {
      return printBibtex(reference);
    },
    get ris() {
      return printRis(reference);
    },
    get cslJson() {
      return printCslJson(reference.item);
    },
  };
}

/** The same as RIS alone: much faster, for long lists. */
export function risOf(record: PublishedRecord, options: CiteOptions): string {
  return printRis(referenceTo(record, options));
}
