// What a text is: its language, who made it and how, from which exemplar, and whether anybody has checked it.
import type { VNode } from 'preact';
import { chainOf } from '../../app/read/edition/texts.ts';
import type { Agent } from '../../model/agent.ts';
import type { Exemplar } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import { methodLabels } from '../../app/read/labels.ts';
import { languageName, roleNouns } from '../pages/labels.ts';
import { alignmentWords as said } from '../pages/words-alignment.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';

/** Whether a reader must be told that no person has read the text over. */
export function isUnchecked(text: Text): boolean {
  return text.checked !== true && (text.method === 'ocr' || text.method === 'machine');
}

/** Persons of one role together: "editor: Orlova, Sukhov". */
function namedCredits(text: Text): VNode[] {
  const byRole = Map.groupBy(text.credits, (agent) => agent.role);
  return [...byRole].map(([role, agents]) => (
    <>
      {roleNouns[role]}:{' '}
      {agents.map((agent, i) => (
        <>
          {i > 0 && ', '}
          <span {...languageAttributes(agent.language)}>{agent.written}</span>
        </>
      ))}
    </>
  ));
}

/**
 * Who made a text, by role. Where no translator or transcriber is named that is said, but for a transcription that a machine made, or that
 * editors answer for: there is nobody to miss.
 */
export function credits(text: Text): VNode[] {
  const named = namedCredits(text);
  const has = (role: Agent['role']): boolean => text.credits.some((agent) => agent.role === role);
  if (text.kind === 'summary') return named;
  if (text.kind === 'translation')
    return has('translator') ? named : [...named, <>{words.text.translator.none}</>];
  const nobody = text.method !== 'ocr' && !has('transcriber') && !has('editor');
  return nobody ? [...named, <>{words.text.transcriber.none}</>] : named;
}

/** The names of those who translated, for a step of a chain. */
function byWhom(text: Text): string {
  const names = text.credits.filter(({ role }) => role === 'translator').map(({ written }) => written);
  return names.length === 0 ? '' : said.by(names.join(', '));
}

/** "Made from the French translation (A. Ott), which is from the German original". */
function chainWords(chain: readonly Text[]): string {
  const steps = chain.map((text) =>
    text.kind === 'translation'
      ? said.fromTranslation(languageName(text.language), byWhom(text))
      : said.fromOriginal(languageName(text.language)),
  );
  return `${said.madeFrom}${steps.join(said.thatIs)}`;
}

/** What an exemplar is called in running text: its repository, its code as written, or its number among the record's. */
export function exemplarName(id: string, exemplars: readonly Exemplar[]): string {
  const index = exemplars.findIndex((exemplar) => exemplar.id === id);
  const exemplar = exemplars[index];
  return (
    exemplar?.repository ??
    exemplar?.code?.repository ??
    `${words.apparatus.exemplar.toLowerCase()} ${index + 1}`
  );
}

/** The head of a column or of a text by itself. */
export function TextHead({
  text,
  texts = [],
}: {
  readonly text: Text;
  /** All texts of the record, so that it can be said from which of them this one was made. */
  readonly texts?: readonly Text[];
}): VNode {
  const kind = words.text.kinds[text.kind];
  const chain = chainOf(text, texts);
  return (
    <header class="text-head">
      <h3>
        {kind} <span class="in-language">{languageName(text.language)}</span>
      </h3>
      <p class="quiet">
        {methodLabels[text.method]}
        {credits(text).map((credit) => (
          <>; {credit}</>
        ))}
      </p>
      {chain.length > 1 && <p class="quiet chain">{chainWords(chain)}</p>}
      {isUnchecked(text) && <p class="unchecked">{words.text.unchecked}</p>}
    </header>
  );
}
