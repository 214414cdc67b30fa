// A cell that mixes the shelfmark of a document with who contributed and who translated it, taken apart.
import type { AgentRole } from '../../../model/agent.ts';

/** `holdings`: what stands before and between the credits, one piece for each sentence. */
export interface CreditsCell {
  readonly holdings: string;
  readonly credits: readonly { readonly role: AgentRole; readonly written: string }[];
}

const verbs: readonly (readonly [RegExp, AgentRole])[] = [
  [/^(?:translated|translation)\b/iu, 'translator'],
  [/^(?:transcribed|transcription)\b/iu, 'transcriber'],
  [/^(?:edited|introduced|annotated)\b/iu, 'editor'],
  [/^donated\b/iu, 'donor'],
  [
    /^(?:obtained|collected|acquired|found|contributed|provided|shared|submitted|supplied|scanned|made available|published with)\b/iu,
    'contributor',
  ],
];
const clause =
  /(?:^|[.;,]\s*|\s(?:and|&)\s+)(?<verb>(?:translated|translation|transcribed|transcription|edited|introduced|annotated|donated|obtained|collected|acquired|found|contributed|provided|shared|submitted|supplied|scanned|made available)\b[^.;]{0,80}?\bby)\s+/giu;

/** Takes a cell apart. Linear in its length. */
export function creditsOf(cell: string): CreditsCell {
  const text = cell.replaceAll(/\s+/gu, ' ').trim();
  const clauses = [...text.matchAll(clause)];
  const credits: CreditsCell['credits'][number][] = [];
  let holdings = clauses[0] === undefined ? text : text.slice(0, clauses[0].index);
  clauses.forEach((found, at) => {
    const verb = found.groups?.['verb'] ?? '';
    const from = found.index + found[0].length;
    const until = clauses[at + 1]?.index ?? text.length;
    const { names, rest } = peopleIn(text.slice(from, until));
    const roles = rolesOf(verb);
    for (const written of names) for (const role of roles) credits.push({ role, written });
    if (rest !== '') holdings = `${holdings}${holdings === '' ? '' : '; '}${rest}`;
  });
  return { holdings: holdings.replaceAll(/^[\s.,;]+|[\s,;]+$/gu, ''), credits };
}

/** "Obtained and translated by": one clause, two roles. */
function rolesOf(verb: string): AgentRole[] {
  const words = verb.split(/\s+(?:and|&)\s+|\s*,\s*/u);
  const roles = words.flatMap((word) => verbs.find(([pattern]) => pattern.test(word))?.[1] ?? []);
  return [...new Set(roles)];
}

/** The names up to the end of the sentence, and what follows it. A full stop behind an initial or a title ends nothing. */
function peopleIn(text: string): { names: string[]; rest: string } {
  const end =
    /(?<!\b\p{Lu}|\b(?:Dr|Mr|Ms|Mrs|Jr|Sr|Prof|St))[.;](?:\s|$)|\s(?:for|from|with|in|at)\s(?=\p{L})/u.exec(
      text,
    );
  const own = text.slice(0, end?.index ?? text.length);
  const rest = end === null || !/[.;]/u.test(end[0]) ? '' : text.slice(end.index + 1).trim();
  const names = own
    .split(/,\s*(?:and\s+)?|\s+(?:and|&)\s+/u)
    .map((one) => one.replaceAll(/^[\s.,;]+|[\s.,;]+$/gu, ''))
    .filter((one) => one.length > 1 && one.length < 120 && /^[\p{Lu}\p{Lo}]/u.test(one));
  return { names, rest };
}
