// Reads the arguments of a request of OAI-PMH 2.0 (sections 3.1 and 4), and says all that is wrong with them.
import { readBound } from './datestamp.ts';
import { verbs, type OaiError, type OaiRequest, type Selection, type Verb } from './protocol.ts';

/** What a verb may be asked with. `exclusive`: stands alone beside the verb. */
interface Grammar {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly exclusive?: 'resumptionToken';
}

const list: Grammar = {
  required: ['metadataPrefix'],
  optional: ['from', 'until', 'set'],
  exclusive: 'resumptionToken',
};

const grammars: Readonly<Record<Verb, Grammar>> = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: [], exclusive: 'resumptionToken' },
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
  ListIdentifiers: list,
  ListRecords: list,
};

/** Signs that may stand in a prefix and in each step of a setSpec. */
const prefix = /^[A-Za-z0-9\-_.!~*'()]+$/;
const setSpec = /^[A-Za-z0-9\-_.!~*'()]+(?::[A-Za-z0-9\-_.!~*'()]+)*$/;
/** What a message repeats of what was asked. */
const shown = (text: string): string => `“${text.length > 100 ? `${text.slice(0, 100)}…` : text}”`;

/** The request; or `badVerb`, or every `badArgument` that there is. `pairs`: names and values, decoded, in any order. */
export function readRequest(
  pairs: readonly (readonly [string, string])[],
):
  | { readonly ok: true; readonly request: OaiRequest }
  | { readonly ok: false; readonly errors: readonly OaiError[] } {
  const asked = pairs.filter(([name]) => name === 'verb').map(([, value]) => value);
  const verb = verbs.find((one) => one === asked[0]);
  if (asked.length !== 1 || verb === undefined) return { ok: false, errors: [badVerb(asked)] };
  const given = new Map(pairs);
  given.delete('verb');
  const wrong = [...misplaced(verb, pairs, given), ...malformed(given)];
  if (wrong.length > 0)
    return { ok: false, errors: wrong.map((message) => ({ code: 'badArgument', message })) };
  return { ok: true, request: requestOf(verb, given) };
}

function badVerb(asked: readonly string[]): OaiError {
  const [one, ...more] = asked;
  const choice = `Verbs are ${verbs.join(', ')}.`;
  if (one === undefined) return { code: 'badVerb', message: `The request names no verb. ${choice}` };
  return more.length > 0
    ? { code: 'badVerb', message: 'The request names more than one verb.' }
    : { code: 'badVerb', message: `There is no verb ${shown(one)}. ${choice}` };
}

/** Arguments that are repeated, unknown, missing, or beside one that stands alone. */
function misplaced(
  verb: Verb,
  pairs: readonly (readonly [string, string])[],
  given: ReadonlyMap<string, string>,
): string[] {
  const { required, optional, exclusive } = grammars[verb];
  const names = [...given.keys()];
  const known = [...required, ...optional, ...(exclusive === undefined ? [] : [exclusive])];
  const wrong: string[] = [];
  for (const name of names)
    if (pairs.filter(([one]) => one === name).length > 1)
      wrong.push(`The argument ${shown(name)} stands in the request more than once.`);
  for (const name of names.slice(0, 10))
    if (!known.includes(name)) wrong.push(`${verb} takes no argument ${shown(name)}.`);
  if (exclusive !== undefined && given.has(exclusive)) {
    const others = names.filter((name) => name !== exclusive && known.includes(name));
    if (others.length > 0)
      wrong.push(`${exclusive} stands alone: beside it is ${others.join(', ')}, which it holds already.`);
    return wrong;
  }
  for (const name of required)
    if (!given.has(name)) wrong.push(`${verb} wants the argument “${name}”, which is missing.`);
  return wrong;
}

/** Arguments whose values are none of their kind. */
function malformed(given: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = [];
  const [from, until] = [given.get('from'), given.get('until')];
  const bounds = [from, until].map((text) => (text === undefined ? undefined : readBound(text)));
  for (const [name, text, bound] of [
    ['from', from, bounds[0]],
    ['until', until, bounds[1]],
  ] as const)
    if (text !== undefined && bound === undefined)
      wrong.push(
        `“${name}” is ${shown(text)}, which is no date: write 2026-05-12 or 2026-05-12T10:00:00Z, in UTC.`,
      );
  const [first, last] = bounds;
  if (first !== undefined && last !== undefined && first.granularity !== last.granularity)
    wrong.push('“from” and “until” have different granularities: give both as days, or both to the second.');
  else if (first !== undefined && last !== undefined && first.first > last.last)
    wrong.push('“from” is later than “until”.');
  const [set, metadataPrefix] = [given.get('set'), given.get('metadataPrefix')];
  if (set !== undefined && !setSpec.test(set)) wrong.push(`“set” is ${shown(set)}, which is no setSpec.`);
  if (metadataPrefix !== undefined && !prefix.test(metadataPrefix))
    wrong.push(`“metadataPrefix” is ${shown(metadataPrefix)}, which is no prefix.`);
  return wrong;
}

function requestOf(verb: Verb, given: ReadonlyMap<string, string>): OaiRequest {
  const [identifier, metadataPrefix = '', resumptionToken] = [
    given.get('identifier'),
    given.get('metadataPrefix'),
    given.get('resumptionToken'),
  ];
  switch (verb) {
    case 'Identify':
      return { verb };
    case 'ListMetadataFormats':
      return { verb, ...(identifier !== undefined && { identifier }) };
    case 'GetRecord':
      return { verb, identifier: identifier ?? '', metadataPrefix };
    case 'ListSets':
      return resumptionToken === undefined ? { verb } : { verb, resumptionToken };
    case 'ListIdentifiers':
    case 'ListRecords':
      return resumptionToken === undefined
        ? { verb, selection: selectionOf(metadataPrefix, given) }
        : { verb, resumptionToken };
  }
}

function selectionOf(metadataPrefix: string, given: ReadonlyMap<string, string>): Selection {
  const [from, until, set] = [given.get('from'), given.get('until'), given.get('set')];
  return {
    metadataPrefix,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(set !== undefined && { set }),
  };
}
