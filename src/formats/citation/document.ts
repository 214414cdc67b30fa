// What a description gives to a citation: titles, kind, people, summary.
import type { Agent, AgentRole } from '../../model/agent.ts';
import type { Description } from '../../model/description.ts';
import type { LocalText } from '../../model/language.ts';
import type { CslName } from './csl.ts';
import { onOneLine } from './one-line.ts';

/** The kind of document in words: "memorandum of conversation". */
export function genre({ type }: Description): string {
  return type === 'other' ? 'document' : type.replaceAll('-', ' ');
}

function isEnglish(language: string | undefined): boolean {
  return /^en(?:-|$)/i.test(language ?? '');
}

function englishOrFirst(texts: readonly LocalText[]): LocalText | undefined {
  return texts.find(({ language }) => isEnglish(language)) ?? texts[0];
}

/**
 * `cited`: the English title where there is one, since the note's other words are English too, else the first; `original`: the
 * title in a language of the document, where that is another one.
 */
export function citedTitles(description: Description): { cited: string; original: string | undefined } {
  const titles = description.titles.filter(({ text }) => onOneLine(text) !== '');
  const cited = englishOrFirst(titles);
  const original = titles.find(
    (title) =>
      title !== cited && !isEnglish(title.language) && description.languages.includes(title.language),
  );
  return {
    cited: cited === undefined ? `[Untitled ${genre(description)}]` : onOneLine(cited.text),
    original: original === undefined ? undefined : onOneLine(original.text),
  };
}

/** The summary in English, else the first. */
export function citedSummary(description: Description): string | undefined {
  return englishOrFirst(description.summaries)?.text;
}

/** The agents of the first group of roles that anybody has; one form of each name, the English where there is one. */
export function citedAgents({ agents }: Description, groups: readonly (readonly AgentRole[])[]): CslName[] {
  const group = groups.find((roles) => agents.some(({ role }) => roles.includes(role))) ?? [];
  const byName = new Map<string, Agent>();
  for (const agent of agents) {
    if (!group.includes(agent.role) || agent.written.trim() === '') continue;
    const key = agent.name ?? agent.written;
    if (!byName.has(key) || isEnglish(agent.language)) byName.set(key, agent);
  }
  return [...byName.values()].map(({ written }) => ({ literal: onOneLine(written) }));
}
