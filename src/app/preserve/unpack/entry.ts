// What is read out of an archive file, whatever its kind.
import { refuse as refuseWith, Refused } from '../../backup/refusals.ts';

/** An entry; `bytes` is read to its end before the next entry is asked for. */
export interface ArchiveEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** As declared; what comes must be as much. */
  readonly size: number;
  bytes(): AsyncIterable<Uint8Array>;
}

/** Stops the unpacking: an entry that must not be there. */
export function foreignEntry(file: string, name: string, why: string): Refused {
  return new Refused(
    refuseWith(
      'archive-entry-refused',
      `An entry ${why}.`,
      file,
      'Nothing of this file was kept. Do not trust it before you know who made it; ask for a copy that holds plain files and folders alone.',
      name.slice(0, 300),
    ),
  );
}

/** Stops the unpacking: a file that is cut off or altered. */
export function damaged(file: string, what: string, name?: string): Refused {
  return new Refused(
    refuseWith(
      'archive-damaged',
      `This file is damaged or cut off: ${what}.`,
      file,
      'Copy it again from where it came.',
      name,
    ),
  );
}

/** Stops the unpacking: more than can be taken. */
export function tooMuch(file: string, what: string): Refused {
  return new Refused(
    refuseWith(
      'archive-too-large',
      `Unpacked, this file would be ${what}: it may have been made to exhaust whoever opens it.`,
      file,
      'If you trust it, unpack it yourself and name the folder instead.',
    ),
  );
}
