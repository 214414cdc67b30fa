// The names under which a finding aid is indexed, as authorities of whoever keeps it.
import { AUTHORITY_SCHEMA, type Authority } from '../../../model/authority.ts';
import type { NameKind } from '../../../model/names.ts';
import { elementsOf, walkElements, type XmlElement } from '../../xml/element.ts';
import { nameOf } from './unit.ts';
import { languageOf } from './words.ts';

const kinds: ReadonlyMap<string, NameKind> = new Map([
  ['persname', 'person'],
  ['famname', 'body'],
  ['corpname', 'body'],
  ['geogname', 'place'],
  ['subject', 'term'],
]);

/** Authorities of the names in a `controlaccess`; the same name of the same keeper is the same. `title`: the finding aid's. */
export function authoritiesOf(
  access: XmlElement,
  keeper: string,
  title: string,
  around: string,
): Authority[] {
  return [...walkElements(access)].flatMap((element): Authority[] => {
    const kind = kinds.get(element.name);
    const written = kind === undefined ? '' : nameOf(element);
    if (kind === undefined || written === '') return [];
    const { identifier, authfilenumber } = element.attributes;
    const [part] = elementsOf(element, 'part');
    const language = languageOf(element, part === undefined ? around : languageOf(part, around));
    const said = { basis: 'written', certainty: 'certain', by: keeper === '' ? null : keeper } as const;
    const address = [identifier, authfilenumber].find(
      (one) => one !== undefined && /^https?:\/\/\S+$/.test(one),
    );
    return [
      {
        schema: AUTHORITY_SCHEMA,
        kind,
        source: {
          format: 'ead3',
          key: `${keeper}|${kind}|${written.normalize('NFC')}`,
          ...(title !== '' && { title }),
        },
        forms: [{ written, ...(language !== 'und' && { language }), kind: 'preferred', ...said }],
        existence: null,
        description: [],
        same: address === undefined ? [] : [{ address, ...said }],
        notes: [],
        joined: null,
      },
    ];
  });
}
