// Dates, places, correspondents, languages, summaries and subjects, from a profileDesc.
import type { Agent, Place } from '../../../../model/agent.ts';
import type { DateStatement } from '../../../../model/date/statement.ts';
import type { LocalText } from '../../../../model/language.ts';
import { childOf, elementAt, type XmlElement } from '../../../xml/element.ts';
import type { Who } from '../assertion.ts';
import { inOrder, readAgent, readPlace } from './agents.ts';
import { readDate } from './dates.ts';
import { childrenOf, readLocalText, type Found } from './file-description.ts';

export interface Profile {
  readonly summaries: LocalText[];
  readonly languages: string[];
  readonly dates: DateStatement[];
  readonly agents: Agent[];
  readonly places: Place[];
  readonly subjects: LocalText[];
}

/** `credited`: agents that stand elsewhere; all together come in their own order. */
export function readProfile(profile: XmlElement, who: Who, credited: readonly Found<Agent>[]): Profile {
  const agents: Found<Agent>[] = [...credited];
  const places: Found<Place>[] = [];
  const dates: Found<DateStatement>[] = [];
  const gather = (spot: XmlElement | undefined, place: Place['role'], agent: Agent['role']): void => {
    const times = new Map(childrenOf(spot, 'time').map((time) => [time.attributes['n'], time]));
    for (const element of childrenOf(spot)) {
      if (element.name === 'placeName') places.push({ element, value: readPlace(element, place, who) });
      else if (element.name === 'date')
        dates.push({ element, value: readDate(element, times.get(element.attributes['n']), who) });
      else if (['persName', 'orgName', 'name'].includes(element.name))
        agents.push({ element, value: readAgent(element, agent, who) });
    }
  };
  gather(childOf(profile, 'creation'), 'written-at', 'other');
  gather(elementAt(profile, 'settingDesc', 'setting'), 'about', 'other');
  for (const action of childrenOf(childOf(profile, 'correspDesc'), 'correspAction')) {
    const { type, subtype } = action.attributes;
    if (type === 'received') gather(action, 'sent-to', subtype === 'copy' ? 'copy-to' : 'to');
    else gather(action, 'written-at', 'from');
  }
  return {
    summaries: childrenOf(profile, 'abstract').map((abstract) => ({
      ...readLocalText(abstract),
      text: readLocalText(childOf(abstract, 'p') ?? abstract).text,
    })),
    languages: childrenOf(childOf(profile, 'langUsage'), 'language').map(
      ({ attributes }) => attributes['ident'] ?? 'und',
    ),
    dates: inOrder(dates),
    agents: inOrder(agents),
    places: inOrder(places),
    subjects: childrenOf(elementAt(profile, 'textClass', 'keywords'), 'term').map(readLocalText),
  };
}
