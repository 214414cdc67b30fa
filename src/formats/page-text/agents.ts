// Who wrote to whom, from where: from the title, the openers and closers, and the credits.
import type { Agent, Place } from '../../model/agent.ts';
import type { AgentRole } from '../../model/agent.ts';
import type { Credit } from './citation.ts';
import { dateAtAnEnd } from './dates.ts';
import { openerOn } from './openers.ts';
import { kindOf, type Names } from './people.ts';
import { spacedName } from './shapes.ts';
import type { MarkDraft, TextDraft } from './text-draft.ts';
import type { TitleParties } from './title.ts';
import { withoutOffice } from './words-office.ts';

export interface PartiesRead {
  readonly agents: Agent[];
  readonly places: Place[];
  /** The names that openers and closers may write in another script or case. */
  readonly named: readonly string[];
}

interface ReadText {
  readonly language: string;
  readonly isOriginal: boolean;
  readonly draft: TextDraft;
}

/** Gathers agents and places. Names found get their entries in `names`. */
export function partiesOf(
  parties: TitleParties,
  pageLanguage: string,
  texts: readonly ReadText[],
  names: Names,
  by: string,
): PartiesRead {
  const agents: Agent[] = [];
  const places: Place[] = [];
  const named: string[] = [];
  const add = (role: AgentRole, written: string, language: string, sure = true): void => {
    const kind = kindOf(written);
    const name = names.add(kind === 'person' ? withoutOffice(written) : written, kind, language);
    named.push(name);
    agents.push({
      role,
      written,
      language,
      name,
      basis: 'written',
      certainty: sure ? 'certain' : 'probable',
      by: null,
    });
  };
  if (parties.from !== undefined) add('from', parties.from, pageLanguage);
  if (parties.to !== undefined) add('to', parties.to, pageLanguage);
  if (parties.author !== undefined) add('author', parties.author, pageLanguage);
  for (const one of parties.present ?? []) add('present', one, pageLanguage);

  // A translation in the page's own language gives places and persons in the form that the page's readers know.
  const ordered = texts.toSorted((a, b) => rank(a, pageLanguage) - rank(b, pageLanguage));
  for (const text of ordered) {
    for (const block of text.draft.blocks) {
      if (block.kind !== 'opener') continue;
      const opener = openerOn(block.text, new Set([text.language.split('-')[0] ?? '']));
      if (opener === undefined || opener.name === '') continue;
      const taken = agents.some((agent) => agent.role === opener.role);
      if (names.alike(opener.name, named) !== undefined) continue;
      if (opener.person) {
        if (!taken) add(opener.role, opener.name, text.language);
      } else if (opener.role === 'from' && places.length === 0) {
        const name = names.add(opener.name, 'place', text.language);
        const basis = { basis: 'written', certainty: taken ? 'certain' : 'probable', by: null } as const;
        places.push({ role: 'written-at', written: opener.name, language: text.language, name, ...basis });
      } else if (opener.role === 'to' && !taken) add('to', opener.name, text.language, false);
    }
  }
  const original = texts.find((text) => text.isOriginal);
  for (const block of original?.draft.blocks ?? []) {
    if (block.kind !== 'closer' || original === undefined) continue;
    const written = signatoryOf(block.text, original.language);
    if (written === undefined) continue;
    const name = names.alike(despaced(written), named);
    agents.push({
      role: 'signatory',
      written,
      language: original.language,
      ...(name !== undefined && { name }),
      basis: 'written',
      certainty: 'probable',
      by,
    });
  }
  return { agents, places, named };
}

function rank(text: ReadText, pageLanguage: string): number {
  return text.language === pageLanguage ? 0 : text.isOriginal ? 2 : 1;
}

/** The name in a line of signature: letters set apart, or what stands beside the date. */
function signatoryOf(text: string, language: string): string | undefined {
  const spaced = spacedName(text);
  if (spaced !== undefined) return spaced;
  const dated = dateAtAnEnd(text, language);
  if (dated === undefined) return undefined;
  const rest = `${text.slice(0, dated.start)} ${text.slice(dated.end)}`.replace(
    /^[\s,.;:]*(?:г\.?|года)?[\s,.;:]+|[\s,;:]+$/gu,
    '',
  );
  return /^\p{Lu}|^\p{Lo}/u.test(rest) && rest.length < 60 && rest.split(/\s+/u).length < 5
    ? rest.trim()
    : undefined;
}

/** «Д О Б Р О Л И Н» as one word. */
export function despaced(name: string): string {
  return /^(?:\p{L}\.?\s)+\p{L}$/u.test(name) ? name.replace(/[\s.]/gu, '') : name;
}

/** Who certified the copy: the name as OCR gives it, and so not sure. */
export function certifiersOf(marks: readonly MarkDraft[], language: string | undefined): Agent[] {
  return marks.flatMap((mark) =>
    mark.kind !== 'certification' || mark.signatory === undefined
      ? []
      : [
          {
            role: 'certifier' as const,
            written: mark.signatory.text,
            ...(language !== undefined && { language }),
            basis: 'written' as const,
            certainty: 'uncertain' as const,
            by: null,
          },
        ],
  );
}

/** Credits as agents; those of a translation are the translation's own. */
export function creditedAgents(credits: readonly Credit[], language: string): Agent[] {
  return credits.map(({ role, written }) => ({
    role,
    written,
    language,
    basis: 'written',
    certainty: 'certain',
    by: null,
  }));
}
