// How surely something is scans and nothing else.
import type { Candidate } from '../port.ts';
import { imagesFolder, kindOfName, sidecarFolders, stemOf } from './names.ts';

/**
 * A folder is ours where it holds scans and what belongs to them alone; with other things in it only where the format is named. A file by itself is
 * ours where a person asked for it: pictures lie about in many folders and are no records.
 */
export function sniffScans({ kind, path, name, entries, head, asked, beside = [] }: Candidate): number {
  if (kind === 'file') return asked === true ? sniffFile(path === '' ? name : path, head) : 0;
  const folder = (path === '' ? name : path).split('/').at(-1) ?? '';
  // The folders of scans within a record of another format are not records.
  if (asked !== true && (folder === imagesFolder || sidecarFolders.includes(folder))) return 0;
  // `letter/` and `letter.files/` beside `letter.tei.xml` hold what that file names.
  const [stem = ''] = folder.split('.');
  if (asked !== true && beside.some((one) => one.name.startsWith(`${stem}.`) && one.name.endsWith('.xml')))
    return 0;
  const stems = new Set<string>();
  let scans = 0;
  for (const entry of entries) {
    const what = kindOfName(entry.name);
    const isImages = entry.kind === 'folder' && entry.name === imagesFolder;
    const isScan = entry.kind === 'file' && (what === 'picture' || what === 'pdf');
    if (isScan || isImages) scans++;
    if (isScan) stems.add(stemOf(entry.name));
  }
  if (scans === 0) return 0;
  const isPure = entries.every((entry) => {
    if (entry.kind === 'folder')
      return entry.name === imagesFolder || sidecarFolders.includes(entry.name) || entry.name.startsWith('.');
    const what = kindOfName(entry.name);
    return what === 'sidecar' ? stems.has(stemOf(entry.name)) : what !== 'other';
  });
  return isPure ? 0.8 : 0.3;
}

/** The first bytes of JPEG, PNG, GIF, TIFF (both orders, and BigTIFF), WebP, JPEG 2000 and its codestream. */
const signatures = [
  'ffd8ff',
  '89504e470d0a1a0a',
  '47494638',
  '49492a00',
  '4d4d002a',
  '49492b00',
  '4d4d002b',
  '52494646',
  '0000000c6a502020',
  'ff4fff51',
].map((hex) => Buffer.from(hex, 'hex'));

function sniffFile(name: string, head: Uint8Array): number {
  const beginning = Buffer.from(head.subarray(0, 1024));
  if (signatures.some((one) => beginning.subarray(0, one.length).equals(one)) || beginning.includes('%PDF-'))
    return 0.9;
  const what = kindOfName(name);
  // Reading says what is wrong with a file that only calls itself a scan.
  return what === 'picture' || what === 'pdf' ? 0.6 : 0;
}
