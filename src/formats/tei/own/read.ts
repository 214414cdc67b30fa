// Reads a TEI document that Verno wrote as the record that it was.
import { z } from 'zod';
import { walkBlocks } from '../../../model/block.ts';
import { DescriptionSchema, type Description } from '../../../model/description.ts';
import { JudgementSchema, type Judgement } from '../../../model/finding.ts';
import { LinkSchema, type Link } from '../../../model/link.ts';
import type { Problem } from '../../../model/problem.ts';
import { TextSchema, type Text } from '../../../model/text.ts';
import { ZoneSchema, type Zone } from '../../../model/zone.ts';
import { childOf, elementAt, elementsOf, textOf, type XmlElement } from '../../xml/element.ts';
import { readHead, responsible } from './head.ts';
import { ownTexts, surfaces } from './parts.ts';
import { ResidueSchema, withResidue } from './residue.ts';
import { BlockReader } from './text/blocks.ts';
import { documentType } from './vocabulary.ts';

/** What a document of Verno's says. `isWhole`: every block still has its id, so that ids can be kept. */
export interface OwnRecord {
  readonly id: string | undefined;
  readonly version: string | undefined;
  readonly description: Description;
  readonly texts: readonly { readonly text: Text; readonly isWhole: boolean }[];
  readonly zones: Zone[];
  readonly links: Link[];
  readonly judgements?: Judgement[] | undefined;
}

const HeadSchema = z.strictObject({
  description: DescriptionSchema,
  texts: z.array(TextSchema.omit({ blocks: true })),
  zones: z.array(ZoneSchema),
  links: z.array(LinkSchema),
  judgements: z.array(JudgementSchema).optional(),
});

/** Whether a root element says that Verno wrote the document. */
export function isOwn({ name, attributes }: XmlElement): boolean {
  return name === 'TEI' && attributes['type'] === documentType;
}

/** Reads a whole document. Where its head cannot be used there is no record, and problems that say why. */
export function readOwn(root: XmlElement): { readonly record?: OwnRecord; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const head = HeadSchema.safeParse(withResidue(readHead(root), readResidue(root, problems)));
  if (!head.success) {
    const [issue] = head.error.issues;
    problems.push({
      code: 'tei-own-header',
      severity: 'error',
      message: `The header does not say a record as Verno writes it (${issue?.path.join(' › ') ?? ''}: ${issue?.message ?? ''}).`,
      where: { line: root.line },
      hint: 'Change words and names, but not the structure of the header; or take the file as it was exported.',
    });
    return { problems };
  }
  const { texts, ...rest } = head.data;
  const who = responsible(root);
  const pages = new Set(surfaces(root).map(({ attributes }) => attributes['xml:id']));
  const unknown = (element: XmlElement): void => void problems.push(unknownElement(element));
  const bodies = ownTexts(root);
  const read = texts.map((text, at) => {
    let added = 0;
    const nextId = (): string => `${text.id}._${++added}`;
    const body = bodies[at] && childOf(bodies[at], 'body');
    const reader = new BlockReader({ who, isPage: (id) => pages.has(id), unknown, nextId });
    const blocks = body === undefined ? [] : reader.blocks(body);
    const seen = new Set<string>();
    let isWhole = added === 0;
    for (const block of walkBlocks(blocks))
      for (const { id } of [block, ...block.segments]) {
        if (seen.has(id)) isWhole = false;
        seen.add(id);
      }
    return { text: { ...text, blocks }, isWhole };
  });
  return { record: { ...idsOf(root), ...rest, texts: read }, problems };
}

function idsOf(root: XmlElement): Pick<OwnRecord, 'id' | 'version'> {
  const statement = elementAt(root, 'teiHeader', 'fileDesc', 'publicationStmt');
  const ofType = (type: string): string | undefined => {
    const found =
      statement === undefined
        ? undefined
        : [...elementsOf(statement, 'idno')].find(({ attributes }) => attributes['type'] === type);
    return found === undefined ? undefined : textOf(found);
  };
  return { id: ofType('record'), version: ofType('version') };
}

function readResidue(root: XmlElement, problems: Problem[]): z.infer<typeof ResidueSchema> {
  const header = childOf(root, 'teiHeader');
  const data =
    header &&
    [...elementsOf(header, 'xenoData')].find(({ attributes }) => attributes['type'] === 'verno-residue');
  if (data === undefined) return [];
  const read = ResidueSchema.safeParse(parseJson(textOf(data)));
  if (read.success) return read.data;
  problems.push({
    code: 'tei-own-residue',
    severity: 'warning',
    message: 'The data in “xenoData” cannot be read; what TEI has no elements for is lost.',
    where: { line: data.line },
    hint: 'Take this element as it was exported.',
  });
  return [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unknownElement({ name, line, column }: XmlElement): Problem {
  return {
    code: 'tei-element',
    severity: 'warning',
    message: `Verno does not write “${name}” there; its words were kept.`,
    where: { line, column },
    hint: 'Use the elements that Verno writes; see docs/formats/tei.md.',
  };
}
