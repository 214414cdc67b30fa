// The ids that live in one record, by kind, and the complaints about those that are given twice or point nowhere.
import { walkBlocks } from '../block.ts';
import type { Problem } from '../problem.ts';
import type { RecordContent } from '../record.ts';
import type { Text } from '../text.ts';

/** Every id of a record. Blocks and segments share one name space over all texts, since zones and addresses name either. */
export interface Ids {
  readonly texts: ReadonlyMap<string, Text>;
  /** Ids of living blocks and segments, with the id of the text they stand in. */
  readonly places: ReadonlyMap<string, string>;
  /** Ids of blocks and segments that are no longer in use, with their text. */
  readonly retired: ReadonlyMap<string, string>;
  /** Texts that the record held once, and of which nothing is left but retired ids. */
  readonly goneTexts: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  readonly exemplars: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** What a rule calls when it finds something wrong. `path` leads into the record's content. */
export type Complain = (code: string, path: string, message: string, hint: string) => void;

/** A `Complain` that gathers into a list. */
export function complaints(into: Problem[]): Complain {
  return (code, path, message, hint) => {
    into.push({ code, severity: 'error', message, where: { path }, hint });
  };
}

/** Gathers the ids of a record; one that is given twice is complained about. */
export function gatherIds(content: RecordContent, complain: Complain): Ids {
  const { description } = content;
  const once = (seen: { has(id: string): boolean }, id: string, path: string): void => {
    if (seen.has(id))
      complain('id-twice', path, `The id "${id}" is given twice.`, 'Give one of the two another id.');
  };
  const distinct = (list: readonly { readonly id: string }[], path: string): Set<string> => {
    const seen = new Set<string>();
    list.forEach(({ id }, at) => {
      once(seen, id, `${path}[${at}].id`);
      seen.add(id);
    });
    return seen;
  };

  distinct(content.texts, 'texts');
  distinct(content.zones, 'zones');
  distinct(content.links, 'links');
  distinct(content.judgements ?? [], 'judgements');
  distinct(description.marks, 'description.marks');
  distinct(description.statements, 'description.statements');

  const places = new Map<string, string>();
  const retired = new Map<string, string>();
  content.texts.forEach((text, at) => {
    for (const block of walkBlocks(text.blocks)) {
      for (const { id } of [block, ...block.segments]) {
        once(places, id, `texts[${at}]#${id}`);
        places.set(id, text.id);
      }
    }
  });
  content.texts.forEach((text, at) => {
    text.retired.forEach(({ id }, index) => {
      const path = `texts[${at}].retired[${index}]`;
      once(retired, id, path);
      if (places.has(id))
        complain('retired-id-in-use', path, `"${id}" is retired and in use.`, 'Never use an id again.');
      retired.set(id, text.id);
    });
  });

  const goneTexts = new Set<string>();
  for (const { id } of description.retired ?? []) {
    const text = id.slice(0, id.lastIndexOf('.'));
    if (!retired.has(id)) retired.set(id, text);
    goneTexts.add(text);
  }

  return {
    goneTexts,
    texts: new Map(content.texts.map((text) => [text.id, text])),
    places,
    retired,
    pages: distinct(description.pages, 'description.pages'),
    exemplars: distinct(description.exemplars, 'description.exemplars'),
    names: distinct(description.names, 'description.names'),
  };
}

/** Complains where `id` is given and not among the known ones. `what` names its kind in the archivist's words. */
export function refer(
  complain: Complain,
  known: { has(id: string): boolean },
  what: 'text' | 'page' | 'exemplar' | 'name' | 'block or segment' | 'place' | 'note',
  id: string | undefined,
  path: string,
): void {
  if (id === undefined || known.has(id)) return;
  const code = `unknown-${what.replaceAll(' ', '-')}`;
  complain(
    code,
    path,
    `There is no ${what} "${id}" in this record.`,
    `Name a ${what} that is there, or add it.`,
  );
}
