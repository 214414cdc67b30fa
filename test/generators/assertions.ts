// Generated small things that stand everywhere in a record: who says so, languages, agents, rights.
import { AgentRoleSchema, type Agent } from '../../src/model/agent.ts';
import type { Assertion } from '../../src/model/assertion.ts';
import type { LocalText } from '../../src/model/language.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import type { Rights } from '../../src/model/rights.ts';
import { atLeastOne, oneIn, perhaps, pick, type Draw } from './draw.ts';

export function assertion(draw: Draw): Assertion {
  return {
    basis: pick(draw, ['written', 'inferred', 'supplied']),
    certainty: pick(draw, ['certain', 'probable', 'uncertain']),
    by: oneIn(draw, 2) ? null : draw.string(2),
  };
}

export function language(draw: Draw): string {
  return pick(draw, ['ru', 'en', 'fr', 'ko', 'zh-Hant', 'ar', 'sr-Latn', 'und']);
}

export function localText(draw: Draw, words = 8): LocalText {
  return { language: language(draw), text: draw.string(words) };
}

export function agent(draw: Draw, names: readonly string[]): Agent {
  return {
    role: pick(draw, atLeastOne(AgentRoleSchema.options)),
    written: draw.string(3),
    ...perhaps(draw, () => ({ language: language(draw) })),
    ...perhaps(draw, () => ({ office: draw.string(3) })),
    ...(names.length > 0 && perhaps(draw, () => ({ name: pick(draw, atLeastOne(names)) }))),
    ...perhaps(draw, () => ({ note: draw.string(5) })),
    ...assertion(draw),
  };
}

export function rights(draw: Draw): Rights {
  return {
    statement: draw.string(8),
    ...perhaps(draw, () => ({ language: language(draw) })),
    ...perhaps(draw, () => ({ address: 'https://creativecommons.org/licenses/by/4.0/' })),
    ...perhaps(draw, () => ({ holder: draw.string(3) })),
    ...perhaps(draw, () => ({ covers: pick(draw, ['record', 'images', 'texts']) })),
  };
}

export function recordId(draw: Draw): string {
  return recordIdFrom(Uint8Array.from({ length: 7 }, () => draw.int(0, 255)));
}

const edtf = [
  '1927-05-12',
  '1927-05',
  '1927',
  '192X',
  '1927-05-12/1927-05-14',
  '1927-05~',
  '1926/1928',
  '-0044-03-15',
];

/** A date as spans and statements have it. */
export function edtfDate(draw: Draw): string {
  return pick(draw, atLeastOne(edtf));
}
