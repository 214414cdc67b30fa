// What a person should look at in a page that was read.
import type { Problem } from '../../model/problem.ts';

function problem(
  code: string,
  severity: Problem['severity'],
  message: string,
  hint: string,
  line?: number,
): Problem {
  return { code, severity, message, ...(line !== undefined && { where: { line } }), hint };
}

const mend = 'Export the record as a folder, correct it there, and import the folder.';

export function noSections(): Problem {
  return problem(
    'page-text-no-sections',
    'error',
    'No labelled section ("Citation:", "Summary:", "Original Language:", "Contents:") stands near the beginning.',
    'Copy the page from its title on, labels included; for a text without such labels use the folder format.',
  );
}

export function isHtml(): Problem {
  return problem(
    'page-text-is-html',
    'error',
    'This is HTML and not the text of a page.',
    'Save the page as text, or copy what the browser shows.',
  );
}

export function noText(): Problem {
  return problem(
    'page-text-no-document',
    'warning',
    'Nothing follows the sections: the page gives no text of the document.',
    'Copy the whole page, transcription and translation included.',
  );
}

export function datesDisagree(documentDate: string, other: string, line: number): Problem {
  return problem(
    'dates-disagree',
    'warning',
    `«${other}» disagrees with the document's date, ${documentDate}; both are kept.`,
    `Say in the record what «${other}» is the date of. ${mend}`,
    line,
  );
}

export function notTranscribed(labels: readonly string[]): Problem {
  const what = labels.length === 1 ? `Folio ${labels[0]} is` : `Folios ${labels.join(', ')} are`;
  return problem(
    'page-not-transcribed',
    'note',
    `${what} named by the citation but not transcribed on this page.`,
    'This says nothing of the copy in the archive: look there before calling a leaf missing.',
  );
}

export function noiseKept(lines: number, line: number): Problem {
  return problem(
    'noise-kept-apart',
    'note',
    `${lines} lines of half-words were kept as marginal noise, outside the text.`,
    `If some of it is text: ${mend.charAt(0).toLowerCase()}${mend.slice(1)}`,
    line,
  );
}

export function unresolved(marks: readonly string[], line: number): Problem {
  return problem(
    'marks-unresolved',
    'note',
    `Nobody knows yet what these marks are: ${marks.map((mark) => `«${mark}»`).join(', ')}.`,
    'They are kept as unresolved marks.',
    line,
  );
}

export function uncertainSignatory(name: string, line: number): Problem {
  return problem(
    'signatory-uncertain',
    'note',
    `The name under the certification was read as «${name}», which is not sure.`,
    'Compare it with the scan.',
    line,
  );
}

export function unplacedText(pieces: number, line: number): Problem {
  return problem(
    'text-unplaced',
    'warning',
    `${pieces} ${pieces === 1 ? 'piece' : 'pieces'} of the page found no place; they are kept as they stand.`,
    `They are under "unplaced" in the record. ${mend}`,
    line,
  );
}

export function languageUnknown(line: number): Problem {
  return problem(
    'language-unknown',
    'warning',
    'The language of a text could not be told.',
    `Set it in the record ("und" stands there now). ${mend}`,
    line,
  );
}

export function methodInferred(): Problem {
  return problem(
    'transcription-by-ocr',
    'note',
    'The transcription was taken for unchecked OCR, since the page lists a scan and no transcription, or has columns of half-words.',
    `If a person made it, set its method. ${mend}`,
  );
}
