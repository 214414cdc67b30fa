// Persons and bodies in their roles, and places, as TEI names them.
import type { Agent, Place } from '../../../../model/agent.ts';
import type { Description } from '../../../../model/description.ts';
import { asserted } from '../assertion.ts';
import { tei, type Growing } from '../element.ts';
import type { Names } from '../names.ts';

/** An agent as a name, with office and note within. `at`: its place in its list. */
export function writeAgent(agent: Agent, at: number, { names: known }: Description, names: Names): Growing {
  const kind = known.find(({ id }) => id === agent.name)?.kind;
  const element = kind === 'person' ? 'persName' : kind === 'body' ? 'orgName' : 'name';
  return tei(
    element,
    {
      n: String(at),
      ref: agent.name === undefined ? undefined : names.to('name', agent.name),
      'xml:lang': agent.language,
      ...asserted(element, agent, names),
    },
    [
      agent.written,
      agent.office === undefined ? undefined : tei('roleName', {}, [agent.office]),
      agent.note === undefined ? undefined : tei('note', {}, [agent.note]),
    ],
  );
}

export function writePlace(place: Place, at: number, names: Names): Growing {
  return tei(
    'placeName',
    {
      n: String(at),
      ref: place.name === undefined ? undefined : names.to('name', place.name),
      'xml:lang': place.language,
      ...asserted('placeName', place, names),
    },
    [place.written],
  );
}

/** A statement of responsibility. `text`: the text for which an agent is credited, as a pointer; none for the record. */
export function responsible(agent: Agent, name: Growing, text?: string): Growing {
  if (text === undefined && (agent.role === 'author' || agent.role === 'editor'))
    return tei(agent.role, {}, [name]);
  return tei('respStmt', { corresp: text }, [tei('resp', {}, [agent.role]), name]);
}
