// verno export --all --as ead3 or eac-cpf: finding aids and authority records for other archives.
import { exportCatalogue, type CatalogueKind } from '../app/finding-aid/export-aids.ts';
import { fail } from './command.ts';
import { counted } from './counted.ts';
import type { WholeExport } from './whole-export.ts';

const wordsOf = { ead3: 'finding aid', 'eac-cpf': 'authority record' } as const;

/** The export by that name. */
export function exportCatalogueAs(kind: CatalogueKind): WholeExport {
  return async (archive, ids, flags, out, { signal }) => {
    if (ids !== undefined)
      return fail(out, [
        {
          code: 'usage',
          severity: 'error',
          message: `“${kind}” is written of the whole archive.`,
          hint: 'Give --all; a single one is on the site: /repositories/KEY.ead.xml, /people/ID.eac.xml.',
        },
      ]);
    const onProgress = (files: number): void => out.progress(counted(files, 'file'));
    const done = await exportCatalogue(archive, flags.out, {
      kind,
      address: flags.address,
      signal,
      onProgress,
    });
    if (!done.ok) return fail(out, done.problems);
    out.say(`${counted(done.value.files.length, wordsOf[kind])} written to ${flags.out}.`);
    if (flags.address === undefined)
      out.say(
        'They name no addresses: --address URL says where readers find the archive, and lets them come from there.',
      );
    out.result(done.value);
    return 0;
  };
}
