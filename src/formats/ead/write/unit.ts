// A unit of description as EAD3 has it: its code, titles and dates, and what is said of it.
import { parseEdtf } from '../../../model/date/edtf.ts';
import type { Unit } from '../../../model/unit.ts';
import { edtfInWords } from '../../citation/date-words.ts';
import type { Printable } from '../../xml/print.ts';
import { ead } from './element.ts';
import { notes, repositoryOf } from './record.ts';

/** A unit: `described` where somebody described it, else it follows from the codes of records alone. `level`: "repository", or the level in its code. */
export interface UnitOfAid {
  readonly key: string;
  readonly level: string;
  readonly code: string;
  readonly step: string;
  readonly described: Unit | null;
  readonly address: string | undefined;
}

const series = new Set([
  'opis',
  'perechen',
  'entry',
  'series',
  'lot-file',
  'accession',
  'subject-file',
  'department',
]);
const fonds = new Set(['fonds', 'record-group']);

/** The level in EAD3's words. A repository is none of them; what stands between series and file (a papka) is called by its own name. */
export function levelAttributes({ level, described }: UnitOfAid): Record<string, string> {
  const said = described?.level ?? level;
  if (said === 'collection' || said === 'file') return { level: said };
  if (fonds.has(said)) return { level: 'fonds' };
  if (series.has(said)) return { level: 'series' };
  if (said === 'delo' || said === 'piece' || said === 'box') return { level: 'file' };
  return { level: 'otherlevel', otherlevel: said };
}

/** `did` and what follows it. A unit that nobody described has its code alone, and nothing is made up for it. */
export function describeUnit({ key, code, step, described, level, address }: UnitOfAid): Printable[] {
  const name = described?.code ?? code;
  const isRepository = (described?.level ?? level) === 'repository';
  return [
    ead('did', {}, [
      ead('unitid', { localtype: 'unit-key', identifier: key }, key),
      ead('unitid', { localtype: 'reference-code' }, name === '' ? step : name),
      ...(described?.titles ?? []).map(({ language, text }) => ead('unittitle', { lang: language }, text)),
      described?.dates == null ? undefined : unitdate(described.dates),
      isRepository ? repositoryOf(described?.titles[0]?.text ?? (name === '' ? step : name)) : undefined,
      address === undefined
        ? undefined
        : ead('dao', { daotype: 'derived', localtype: 'page', href: address }, []),
    ]),
    ...notes('scopecontent', described?.scope ?? []),
  ];
}

function unitdate(edtf: string): Printable {
  const read = parseEdtf(edtf);
  return ead('unitdate', { normal: edtf }, read.ok ? edtfInWords(read.value) : edtf);
}
