// What a copy says of itself at its root: for who finds it on a disk, and for who wants to check it.
import type { ArchiveInfo } from '../read/view.ts';
import type { CopyFiles } from './files.ts';

const sums = 'SHA256SUMS';

/** The last files of a copy, in the order in which they are to be written: the checksums name all others. */
export function* closingFiles(
  { title, description }: ArchiveInfo,
  absent: Uint8Array,
  files: CopyFiles,
): Generator<{ readonly file: string; readonly body: Uint8Array | string }> {
  yield { file: '404.html', body: absent };
  yield { file: 'README.txt', body: readme(title, description) };
  const lines = files
    .kept()
    .filter(({ file }) => file !== sums)
    .map(({ file, sha256 }) => `${sha256}  ${file}\n`);
  yield { file: sums, body: lines.join('') };
}

function readme(title: string, description: string): string {
  return `${title}
${'='.repeat(Math.min(title.length, 70))}

${description === '' ? '' : `${description}\n\n`}This folder is a copy of the whole public archive, made with Verno. It needs no server, no program
but a web browser, and no connection: open the file index.html.

It can be put on any web host as it is, carried on a USB stick, or given to a library: keep the
files and folders together. 404.html is what a web host may show where nothing is.

records/ID/vN/index.html   version N of the record ID: its parallel text; beside it the same
                           record as JSON, TEI and plain text, and its citations
iiif/image/                the page images, whole and in tiles (IIIF Image API 3.0, level 0)
SHA256SUMS                 the checksum of every file; to check them all, in this folder:
                           sha256sum --check --quiet SHA256SUMS
.verno-copy.jsonl          what Verno needs to renew this copy; readers need it not
`;
}
