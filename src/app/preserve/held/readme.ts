// What a preservation copy says of itself to a person who has nothing but the copy.
import type { ArchiveInfo } from '../../../store/port.ts';

/** The README of the archive's own object. `whole`: whether it is a copy of everything. */
export function archiveReadme({ title, description }: ArchiveInfo, whole: boolean): string {
  return `# ${title}

${description === '' ? '' : `${description}\n\n`}This is ${whole ? 'a copy of a whole archive' : 'a copy of some records of an archive'} of translated primary sources, made for keeping. Everything in it can be read without
the program that wrote it (Verno): JSON, TEI P5 (XML), plain text, and the page images and files as they were given to the archive.
It holds what is closed to the public too: do not publish it as it is.

## What is here

- \`archive.json\`: what the archive is called, and how much is in this copy.
- \`log/\`: everything that happened, a line of JSON each, in order: each version that was published (with the SHA-256 of its
  manifest), each decision on who may read a record, each withdrawal with its date and reason.
- \`withdrawn.jsonl\`: what is known of records that were withdrawn, besides the log: nothing of their content.
- \`formats/\`: how each file is to be read. \`formats/holding.md\` says it of this copy; \`formats/schema/\` has JSON schemas.

Each record is an object of its own, under its id, with all its versions. Of each version:

- \`record.tei.xml\` and \`record.json\`: the record, for reading.
- \`images/\` and \`source/\`: its page images, and the files from which it was made, byte for byte.
- \`manifest.json\` and \`parts/\`: the exact bytes. The SHA-256 of \`manifest.json\` is the name of the version, by which it is cited
  and which the log gives; the manifest names each part by its SHA-256, and a part each image and file. So
  \`sha256sum\` alone proves that nothing was changed.

Persons, bodies, places, fonds and files of the archive are objects in the same way, with \`entry.json\` for reading.

\`verno restore\` makes the same archive of this copy again: the same ids, versions, hashes and addresses.
`;
}
