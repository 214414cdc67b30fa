// What a text is: its language, who made it and how, from which exemplar, and whether anybody has checked it.
import type { VNode } from 'preact';
import type { Exemplar } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import { languageName, methodLabels, roleNouns } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { languageAttributes } from './block.tsx';

/** Whether a reader must be told that no person has read the text over. */
export function isUnchecked(text: Text): boolean {
  return text.checked !== true && (text.method === 'ocr' || text.method === 'machine');
}

/**
 * Who made a text, by role. Where no translator or transcriber is named that is said, but for a transcription that a machine made:
 * there is nobody to name.
 */
export function credits(text: Text): VNode[] {
  const named = text.credits.map((agent) => (
    <>
      {roleNouns[agent.role]}: <span {...languageAttributes(agent.language)}>{agent.written}</span>
    </>
  ));
  if (text.kind === 'summary' || (text.kind === 'transcription' && text.method === 'ocr')) return named;
  const wanted = text.kind === 'translation' ? 'translator' : 'transcriber';
  if (!text.credits.some((agent) => agent.role === wanted)) named.push(<>{words.text[wanted].none}</>);
  return named;
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
export function TextHead({ text }: { readonly text: Text }): VNode {
  const kind = words.text.kinds[text.kind];
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
      {isUnchecked(text) && <p class="unchecked">{words.text.unchecked}</p>}
    </header>
  );
}
