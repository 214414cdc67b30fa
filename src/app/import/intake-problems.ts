// Why a draft does not become a version, in words.
import type { Problem } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import type { RecordId } from '../../model/record-id.ts';
import { titleOf } from './title.ts';
import type { Conflict, StoredVersion } from '../../store/port.ts';

export function headEdited(file: string, id: RecordId, head: StoredVersion): Problem {
  const { number, by, published } = head.manifest;
  return {
    code: 'head-edited',
    severity: 'warning',
    message: `The source of record ${id} has changed, but ${by} has edited the record since (version ${number}, ${published.slice(0, 10)}). It was not overwritten.`,
    where: { file },
    hint: `Compare the two; where the source is right, edit the record: verno export ${id} --as folder --out DIR, change it, import it.`,
  };
}

export function staleEdit(file: string, id: RecordId, head: StoredVersion): Problem {
  return {
    code: 'stale-edit',
    severity: 'error',
    message: `This edits an older version of record ${id}; version ${head.manifest.number} has been published since.`,
    where: { file },
    hint: `Export the record again, bring your changes over, and import that.`,
  };
}

/** Two documents under one key. */
export function unrelated(file: string, id: RecordId, before: RecordContent): Problem {
  return {
    code: 'source-key-twice',
    severity: 'error',
    message: `This has the source key of record ${id} (“${titleOf(before.description)}”), but neither its title nor one of its sentences. It was not taken for a new version.`,
    where: { file },
    hint: 'Give it a key of its own (source: {key: …} in record.yaml), or import both from the one folder that holds them.',
  };
}

export function idTaken(file: string, id: RecordId, by: RecordId): Problem {
  return {
    code: 'id-conflict',
    severity: 'error',
    message: `This says that it is record ${id}, but its source is already record ${by} here.`,
    where: { file },
    hint: `Write id: ${by} in record.yaml, or remove the id.`,
  };
}

export function describeConflict(file: string, conflict: Conflict): Problem {
  const { record } = conflict;
  const where = { file };
  const severity = 'error' as const;
  switch (conflict.kind) {
    case 'moved':
      return {
        code: 'moved',
        severity,
        message: `Somebody else has just published a version of record ${record}.`,
        where,
        hint: 'Repeat the import.',
      };
    case 'source-taken':
      return idTaken(file, record, conflict.by);
    case 'withdrawn': {
      const { at, reason } = conflict.withdrawal;
      return {
        code: 'withdrawn',
        severity,
        message: `Record ${record} was withdrawn on ${at.slice(0, 10)} (${reason}); it is not taken in again.`,
        where,
        hint: 'Leave this source out of the import.',
      };
    }
    case 'withheld':
      return {
        code: 'moved',
        severity,
        message: `A document of record ${record} was withdrawn while its file was imported.`,
        where,
        hint: 'Repeat the import.',
      };
    case 'id-taken':
      return {
        code: 'moved',
        severity,
        message: `Somebody else has just given the id ${record} to an authority or unit.`,
        where,
        hint: 'Repeat the import.',
      };
    case 'blob-missing':
      return {
        code: 'blob-missing',
        severity,
        message: `A file of record ${record} has gone from the blobs while it was imported.`,
        where,
        hint: 'Repeat the import.',
      };
  }
}
