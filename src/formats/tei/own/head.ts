// Reads back what a document of Verno's says outside of its words: description, heads of texts, zones, links.
import { RecordTypeSchema, DESCRIPTION_SCHEMA } from '../../../model/description.ts';
import { childOf, elementAt, elementsOf, textOf, type XmlElement } from '../../xml/element.ts';
import type { Who } from './assertion.ts';
import { plainJson, type Json } from './head-of.ts';
import { readFileDescription } from './header/file-description.ts';
import { readProfile } from './header/profile.ts';
import { readSource } from './header/source.ts';
import { readLinks, readNames, readPages, readTextHeads, readZones } from './parts.ts';

/** The head of a document as its elements say it, without what stands in `xenoData`. */
export function readHead(root: XmlElement): Json {
  const header = childOf(root, 'teiHeader') ?? root;
  const file = childOf(header, 'fileDesc') ?? header;
  const profile = childOf(header, 'profileDesc') ?? header;
  const who = responsible(root);
  const { titles, agents, rights, credits, textRights, notes, marks, relations, unplaced, collections } =
    readFileDescription(file, who);
  const said = readProfile(profile, who, agents);
  const type = RecordTypeSchema.safeParse(textOf(elementAt(profile, 'textClass', 'classCode') ?? '')).data;
  const texts = readTextHeads(root, who).map((text) => ({
    ...text,
    credits: credits.get(text.id) ?? [],
    rights: textRights.get(text.id) ?? [],
    retired: [],
  }));
  const { source, within, exemplars } = readSource(childOf(file, 'sourceDesc') ?? file, who);
  const description = {
    schema: DESCRIPTION_SCHEMA,
    type: type ?? 'other',
    collections,
    source,
    ...(within !== undefined && { within }),
    titles,
    ...said,
    names: readNames(childOf(root, 'standOff'), who),
    exemplars,
    pages: readPages(root, who),
    marks,
    relations,
    rights,
    statements: [],
    notes,
    unplaced,
  };
  return plainJson({ description, texts, zones: readZones(root), links: readLinks(root, texts, who) });
}

/** Who says what, by the xml:ids of statements of responsibility. */
export function responsible(root: XmlElement): Who {
  const who = new Map<string, string>();
  const edition = elementAt(root, 'teiHeader', 'fileDesc', 'editionStmt');
  if (edition === undefined) return who;
  for (const statement of elementsOf(edition, 'respStmt')) {
    const id = statement.attributes['xml:id'];
    const name = childOf(statement, 'name');
    if (id !== undefined) who.set(id, name === undefined ? '' : textOf(name));
  }
  return who;
}
