// standOff: the names that the record knows, and links between texts.
import type { RecordName } from '../../../model/agent.ts';
import type { Link } from '../../../model/link.ts';
import type { NameKind } from '../../../model/names.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { PairLinks } from '../../../text/align/segment-link.ts';
import { basisIds } from '../own/vocabulary.ts';
import { asserted } from './assertion.ts';
import { tei, unlessEmpty, type Growing } from './element.ts';
import type { Names } from './names.ts';

const lists: readonly (readonly [kind: NameKind, list: string, entry: string, name: string])[] = [
  ['person', 'listPerson', 'person', 'persName'],
  ['body', 'listOrg', 'org', 'orgName'],
  ['place', 'listPlace', 'place', 'placeName'],
  ['term', 'list', 'item', 'term'],
];

export function writeStandOff(
  { description, links }: RecordContent,
  alignments: readonly PairLinks[],
  names: Names,
): Growing {
  const known = lists.map(([kind, list, entry, name]) =>
    unlessEmpty(
      tei(
        list,
        { type: kind === 'term' ? 'gloss' : undefined },
        description.names.map((one, at) =>
          one.kind === kind ? writeName(one, at, entry, name, names) : undefined,
        ),
      ),
    ),
  );
  return tei('standOff', {}, [
    ...known,
    ...linkGroups(links, staleIn(alignments), names),
    ...alignments.flatMap((pair) => computedGroup(pair, names) ?? []),
    tei(
      'interpGrp',
      { type: 'basis' },
      Object.entries(basisIds).map(([basis, id]) => tei('interp', { 'xml:id': id }, [basis])),
    ),
  ]);
}

function writeName(one: RecordName, at: number, entry: string, name: string, names: Names): Growing {
  const { id, label, language, authority, note } = one;
  const idno =
    authority === undefined
      ? undefined
      : 'id' in authority
        ? tei('idno', { type: 'record' }, [authority.id])
        : tei('idno', { type: 'authority', subtype: authority.format }, [authority.key]);
  return tei(entry, { 'xml:id': names.id('name', id), n: String(at), ...asserted(entry, one, names) }, [
    tei(name, { 'xml:lang': language }, [label]),
    idno,
    note === undefined ? undefined : tei('note', {}, [note]),
  ]);
}

/** Links that a person judged and of which a side has changed since. */
function staleIn(alignments: readonly PairLinks[]): ReadonlySet<string> {
  return new Set(
    alignments.flatMap(({ links }) =>
      links.flatMap(({ stale, link }) => (stale && link !== undefined ? [link] : [])),
    ),
  );
}

/** One group for each pair of texts; @domains says which they are. What was judged of other words than stand there now says so. */
function linkGroups(links: readonly Link[], stale: ReadonlySet<string>, names: Names): Growing[] {
  const groups = new Map<string, Growing>();
  links.forEach((link, at) => {
    const { id, source, target, state, by } = link;
    const sides = [source, target].map((side) => names.to('text', side.text));
    const domains = sides.join(' ');
    let group = groups.get(domains);
    if (group === undefined) {
      group = tei('linkGrp', { type: 'alignment', domains, targFunc: 'source target' });
      groups.set(domains, group);
    }
    const ends = [source, target].flatMap(({ segments }, side) =>
      segments.length === 0 ? [sides[side] ?? ''] : segments.map((segment) => `#${segment}`),
    );
    group.children.push(
      tei('link', {
        'xml:id': names.id('link', id),
        n: String(at),
        type: state,
        subtype: stale.has(id) ? 'stale' : undefined,
        target: ends.join(' '),
        resp: names.who(by),
      }),
    );
  });
  return [...groups.values()];
}

/** What was computed between two texts, for readers without Verno; whoever reads the document again computes it anew. */
function computedGroup({ original, translation, links }: PairLinks, names: Names): Growing | undefined {
  const computed = links.filter(
    ({ by, source, target }) => by === 'computed' && source.length > 0 && target.length > 0,
  );
  if (computed.length === 0) return undefined;
  const domains = [original, translation].map((text) => names.to('text', text)).join(' ');
  return tei(
    'linkGrp',
    { type: 'alignment', subtype: 'computed', domains, targFunc: 'source target' },
    computed.map(({ source, target, score, stale }) =>
      tei('link', {
        subtype: stale ? 'stale' : undefined,
        cert: score === null ? undefined : score.toFixed(2),
        target: [...source, ...target].map((segment) => `#${segment}`).join(' '),
      }),
    ),
  );
}
