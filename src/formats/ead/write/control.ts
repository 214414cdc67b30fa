// What an EAD3 file says of itself: its name, who keeps it, how it came about, and by which rules it writes.
import type { Printable } from '../../xml/print.ts';
import { ead } from './element.ts';

/**
 * `id`: the name of the file in this archive; `address`: where it stands. `made`: an instant in UTC. `revised`: whether it was there in another
 * state before. `agency`: whoever keeps the archive.
 */
export interface Ead3Control {
  readonly id: string;
  readonly address: string | undefined;
  readonly title: string;
  readonly language: string | undefined;
  readonly agency: string;
  readonly made: string;
  readonly revised: boolean;
}

/** The `control` of a file, whose parts stand in the order that the schema sets. Dates are EDTF, languages BCP 47, as it says itself. */
export function control({ id, address, title, language, agency, made, revised }: Ead3Control): Printable {
  return ead(
    'control',
    { langencoding: 'otherlangencoding', scriptencoding: 'iso15924', dateencoding: 'otherdateencoding' },
    [
      ead('recordid', { instanceurl: address }, id),
      ead('filedesc', {}, [
        ead('titlestmt', {}, [ead('titleproper', { lang: language }, title)]),
        ead('publicationstmt', {}, [ead('publisher', {}, agency)]),
      ]),
      ead('maintenancestatus', { value: revised ? 'revised' : 'new' }, ''),
      ead('publicationstatus', { value: 'published' }, ''),
      ead('maintenanceagency', {}, [ead('agencyname', {}, agency)]),
      rule('BCP 47', 'https://www.rfc-editor.org/info/bcp47', 'Tags for Identifying Languages'),
      rule('EDTF', 'https://www.loc.gov/standards/datetime/', 'Extended Date/Time Format'),
      ead('maintenancehistory', {}, [
        ead('maintenanceevent', {}, [
          ead('eventtype', { value: revised ? 'revised' : 'created' }, ''),
          ead('eventdatetime', { standarddatetime: made }, made),
          ead('agenttype', { value: 'machine' }, ''),
          ead('agent', {}, 'Verno'),
        ]),
      ]),
    ],
  );
}

function rule(abbr: string, href: string, name: string): Printable {
  return ead('conventiondeclaration', {}, [ead('abbr', {}, abbr), ead('citation', { href }, name)]);
}
