// The export format `tei`: one version of a record as TEI P5, with the files that it points to beside it.
import { isDeepStrictEqual } from 'node:util';
import type { Problem, Result } from '../../../model/problem.ts';
import { FileNames } from '../../folder/files/path.ts';
import type { CitationContext } from '../../citation/formats.ts';
import type { ExportFormat, OutputFile, PublishedRecord, Serialised } from '../../port.ts';
import { headOf, plainJson } from '../own/head-of.ts';
import { readOwn } from '../own/read.ts';
import { parseXml } from '../../xml/read.ts';
import { writeDocument } from './document.ts';
import type { Beside } from './header/source.ts';
import { printTei } from './print.ts';

/** TEI knows the archive and the address of what it was written from. */
export function teiExport({ archiveTitle, addressOf }: CitationContext): ExportFormat {
  return {
    name: 'tei',
    title: 'TEI P5',
    mediaType: 'application/tei+xml',
    linked: true,
    serialise: (record) => serialiseTei(record, { archive: archiveTitle, address: addressOf(record) }),
  };
}

/** The document and its files; where a character stands in the way that XML forbids, nothing but problems. */
export function serialiseTei(
  record: PublishedRecord,
  publication: { readonly archive: string; readonly address: string | undefined },
): Serialised {
  const { beside, files } = filesBeside(record);
  const printed = writeTei(record, publication, beside);
  if (!printed.ok) return { files: [], problems: printed.problems };
  const main: OutputFile = { path: `${record.manifest.id}.tei.xml`, data: printed.value };
  return { files: [main, ...files], problems: isExact(printed.value, record) ? [] : [inexact(record)] };
}

/** The document alone, with pointers to files that whoever calls places beside it. */
export function writeTei(
  record: PublishedRecord,
  publication: { readonly archive: string; readonly address: string | undefined },
  beside: Beside,
): Result<string> {
  return printTei(writeDocument(record, publication, beside));
}

/** Images, and the source's own files in a folder that an import passes over, since they are no records of their own. */
function filesBeside({ manifest, content }: PublishedRecord): { beside: Beside; files: OutputFile[] } {
  const folder = `${manifest.id}.files`;
  const { source, pages } = content.description;
  const images = new FileNames();
  const sources = new FileNames();
  const files: OutputFile[] = [];
  const place = (path: string, blob: string): string => {
    files.push({ path, blob });
    return path.split('/').map(encodeURIComponent).join('/');
  };
  const ofPage = new Map<string, string>();
  for (const { id, image } of pages)
    if (image !== undefined) ofPage.set(id, place(`${folder}/images/${images.give(image.name)}`, image.hash));
  const ofSource = source.files.map(({ name, hash }) =>
    place(`${folder}/.source/${sources.give(name)}`, hash),
  );
  return { beside: { image: (page) => ofPage.get(page) ?? '', source: (at) => ofSource[at] ?? '' }, files };
}

/** Tried, not trusted: the document is read again, and must say the very same record. */
function isExact(source: string, { content }: PublishedRecord): boolean {
  const root = parseXml(source);
  if (!root.ok) return false;
  const { record } = readOwn(root.value);
  if (record === undefined) return false;
  const texts = record.texts.map(({ text }) => text);
  const read = { ...record, texts };
  return (
    isDeepStrictEqual(headOf(read), headOf(content)) &&
    isDeepStrictEqual(
      plainJson(texts.map(({ blocks }) => blocks)),
      plainJson(content.texts.map(({ blocks }) => blocks)),
    )
  );
}

function inexact({ manifest }: PublishedRecord): Problem {
  return {
    code: 'tei-not-exact',
    severity: 'warning',
    message: `The record ${manifest.id} holds something that TEI cannot carry; it would not come back as it is.`,
    where: { file: `${manifest.id}.tei.xml` },
    hint: 'Keep a backup or an export as folders beside this one.',
  };
}
