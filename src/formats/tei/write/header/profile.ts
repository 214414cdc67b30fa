// profileDesc: creation, languages, abstracts, subjects, correspondence, calendars, places spoken of.
import { CalendarSchema } from '../../../../model/date/calendar.ts';
import type { Description } from '../../../../model/description.ts';
import { calendarId, edtfId, recordTypes } from '../../own/vocabulary.ts';
import { tei, unlessEmpty, type Growing } from '../element.ts';
import type { Names } from '../names.ts';
import { writeAgent, writePlace } from './agents.ts';
import { writeDate } from './dates.ts';
import { correspondents } from './file-description.ts';

/** Where each thing of the header stands: for a letter or telegram with its sending and receipt, else with its creation. */
type Spot = 'sent' | 'received' | 'copy' | 'creation' | 'setting';

export function writeProfile(description: Description, names: Names): Growing {
  const { agents, places, dates, summaries, languages, subjects, type } = description;
  const isSent =
    agents.some(({ role }) => correspondents.has(role)) || places.some(({ role }) => role === 'sent-to');
  const spots: Record<Spot, Growing[]> = { sent: [], received: [], copy: [], creation: [], setting: [] };
  agents.forEach((agent, at) => {
    if (!correspondents.has(agent.role)) return;
    const spot = agent.role === 'from' ? 'sent' : agent.role === 'to' ? 'received' : 'copy';
    spots[spot].push(writeAgent(agent, at, description, names));
  });
  places.forEach((place, at) => {
    const spot =
      place.role === 'about'
        ? 'setting'
        : place.role === 'sent-to'
          ? 'received'
          : isSent
            ? 'sent'
            : 'creation';
    spots[spot].push(writePlace(place, at, names));
  });
  dates.forEach((date, at) => {
    const { role } = date;
    const spot =
      isSent && (role === 'document' || role === 'sent')
        ? 'sent'
        : isSent && role === 'received'
          ? 'received'
          : 'creation';
    spots[spot].push(...writeDate(date, at, names));
  });
  const action = (kind: string, subtype: string | undefined, spot: Spot): Growing | undefined =>
    unlessEmpty(tei('correspAction', { type: kind, subtype }, spots[spot]));
  return tei('profileDesc', {}, [
    unlessEmpty(tei('creation', {}, spots.creation)),
    unlessEmpty(
      tei(
        'langUsage',
        {},
        languages.map((language) => tei('language', { ident: language })),
      ),
    ),
    ...summaries.map(({ language, text }) =>
      tei('abstract', { 'xml:lang': language }, [tei('p', {}, [text])]),
    ),
    tei('textClass', {}, [
      tei('classCode', { scheme: recordTypes }, [type]),
      unlessEmpty(
        tei(
          'keywords',
          {},
          subjects.map(({ language, text }) => tei('term', { 'xml:lang': language }, [text])),
        ),
      ),
    ]),
    unlessEmpty(
      tei('correspDesc', {}, [
        action('sent', undefined, 'sent'),
        action('received', undefined, 'received'),
        action('received', 'copy', 'copy'),
      ]),
    ),
    spots.setting.length === 0 ? undefined : tei('settingDesc', {}, [tei('setting', {}, spots.setting)]),
    tei('calendarDesc', {}, [
      tei('calendar', { 'xml:id': edtfId }, [
        tei('p', {}, ['Extended Date/Time Format (ISO 8601-2:2019, annex A): the exact meaning of a date.']),
      ]),
      ...calendarsOf(description).map((calendar) =>
        tei('calendar', { 'xml:id': calendarId(calendar) }, [tei('p', {}, [calendar])]),
      ),
    ]),
  ]);
}

function calendarsOf({ dates }: Description): string[] {
  return CalendarSchema.options.filter(
    (calendar) => calendar !== 'gregorian' && dates.some((date) => date.calendar === calendar),
  );
}
