// The profile of Foreign Relations of the United States: a volume as a stream of its documents and sections.
import type { Parsed } from '../../../model/draft.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { Problem } from '../../../model/problem.ts';
import type { XmlElement } from '../../xml/element.ts';
import { xmlLimits } from '../../xml/limits.ts';
import { readXml } from '../../xml/read.ts';
import type { XmlStep } from '../../xml/steps.ts';
import type { TeiProfile, TeiSource } from '../profile.ts';
import { volumeReader, type VolumeReader } from './volume-reader.ts';

const frusNamespace = /^http:\/\/history\.state\.gov\/(?:frus\/)?ns\//;

export const frusProfile: TeiProfile = {
  name: 'frus',
  recognise({ attributes }, head) {
    if (/<idno\s+type=["']frus["']/.test(head) || /^frus\d{4}/.test(attributes['xml:id'] ?? '')) return 1;
    return Object.values(attributes).some((value) => frusNamespace.test(value)) ? 0.9 : 0;
  },
  read: readVolume,
};

/** Divisions that only hold others; every other comes as one record. */
const holding = new Set(['compilation', 'chapter', 'subchapter', 'part']);
const entered = new Set(['TEI', 'text', 'front', 'body', 'back', 'group']);

function isHolding({ name, attributes }: XmlElement): boolean {
  return entered.has(name) || (name === 'div' && holding.has(attributes['type'] ?? ''));
}

/** Reads a volume. Memory: one division, and the ids of the volume. What is wrong with it as a whole is told with its last record. */
async function* readVolume(source: TeiSource): AsyncGenerator<Parsed> {
  const { candidate, context } = source;
  const { name: file } = candidate;
  const reader = volumeReader(source);
  const limits = { ...xmlLimits, characters: context.maxTextBytes };
  let held: Parsed | undefined;
  let broken: Problem | undefined;
  for await (const step of readXml(source.chunks(), { enter: isHolding, limits })) {
    context.signal.throwIfAborted();
    if (step.kind === 'broken') broken = { ...told(step), where: { file, ...step.problem.where } };
    for (const parsed of recordsOf(step, reader)) {
      if (held !== undefined) yield held;
      held = parsed;
    }
  }
  // A volume without any division is one all the same; a file that breaks before its first division is none.
  if (broken === undefined)
    for (const parsed of reader.rest()) {
      if (held !== undefined) yield held;
      held = parsed;
    }
  const last = reader.problems(broken === undefined);
  if (held !== undefined)
    yield { ...withPages(held, reader.pagesLeft()), problems: [...held.problems, ...last] };
  if (broken !== undefined) yield { name: file, problems: [broken] };
}

function recordsOf(step: XmlStep, reader: VolumeReader): readonly Parsed[] {
  if (step.kind === 'open') return reader.open(step.element);
  if (step.kind === 'close') return reader.close(step.element);
  return step.kind === 'whole' ? reader.take(step.element) : [];
}

/** The pages that begin behind the last record belong to it, as far as to any. */
function withPages(parsed: Parsed, pages: readonly Omit<Page, 'id'>[]): Parsed {
  if (parsed.draft === undefined || pages.length === 0) return parsed;
  const { description } = parsed.draft;
  const before = description.pages.length;
  const more = pages.map((page, at) => ({ id: `p${before + at + 1}`, ...page }));
  const draft = { ...parsed.draft, description: { ...description, pages: [...description.pages, ...more] } };
  return { ...parsed, draft };
}

/** The problem of a file that ends too early, with the document that it could not finish. */
function told({ problem, unfinished }: Extract<XmlStep, { kind: 'broken' }>): Problem {
  if (unfinished === undefined) return problem;
  const { name, attributes, line } = unfinished;
  const id = attributes['xml:id'];
  const what = `<${name}${id === undefined ? '' : ` xml:id="${id}"`}>`;
  return { ...problem, message: `${problem.message} The ${what} that begins in line ${line} was left out.` };
}
