// The names of one record: each person, body, place and term once, by its authority or as written.
import type { RecordName } from '../../../model/agent.ts';
import type { Mention } from './vocabulary.ts';

export interface NameRegister {
  readonly list: RecordName[];
  /** The id of what is named so here. The longest form that the record writes becomes its label. */
  add(written: string, mention: Mention, language: string): string;
}

export function nameRegister(): NameRegister {
  const list: RecordName[] = [];
  const known = new Map<string, RecordName>();
  return {
    list,
    add(written, { kind, authority, by, doubt }, language) {
      const reference =
        authority === undefined
          ? `${kind}|${written}`
          : 'id' in authority
            ? authority.id
            : `${authority.format} ${authority.key}`;
      const key = doubt === undefined ? reference : `${reference} in doubt`;
      const found = known.get(key);
      if (found !== undefined) {
        if (written.length > found.label.length) found.label = written;
        return found.id;
      }
      const name: RecordName = {
        id: `n${list.length + 1}`,
        kind,
        label: written,
        language,
        ...(authority && { authority }),
        ...(doubt !== undefined && { note: doubt }),
        basis: 'written',
        certainty: doubt === undefined ? 'certain' : 'uncertain',
        by,
      };
      known.set(key, name);
      list.push(name);
      return name.id;
    },
  };
}
