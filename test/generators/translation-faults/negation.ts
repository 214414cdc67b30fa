// Faults of negation: "not" put in or taken out, where English can have it.
import type { Change } from './fault.ts';
import { changesAt } from './pattern.ts';

/** Words that only stand under a negation, or with which it is no mere denial. */
const polar =
  /\b(?:any|anything|anyone|anybody|ever|either|neither|nor|yet|at all|only|never|nobody|nothing|no|none|until|unless|without|hardly|not only|necessarily|much|more than|if|whether)\b/i;
/** Verbs that take "not" right after them, before what shows that they are no full verbs. */
const auxiliaries =
  /(?<!\bthere )\b(?:is|are|was|were|will|can|could|should|must|may)\b(?= (?!not\b|also\b|still\b|already\b|always\b|just\b|simply\b|especially\b|often\b|even\b|quite\b|so\b|very\b|most\b|now\b|the most\b|then\b|also\b)\p{Ll})/giu;
const perfect = /\b(?:has|have|had)\b(?= (?:been|become|\p{Ll}{3,}ed)\b)/gu;
const contracted = /\b(is|are|was|were|could|should|would|has|have|had|must)n['’]t\b/g;

export function negationFaults(text: string): Change[] {
  if (/\?|\bisn't it\b/.test(text) || polar.test(text)) return [];
  const put = /\b(?:not|cannot)\b|n['’]t\b/.test(text)
    ? []
    : [
        ...changesAt(text, auxiliaries, 'not-put-in', ([verb]) =>
          verb === 'can' ? 'cannot' : `${verb} not`,
        ),
        ...changesAt(text, perfect, 'not-put-in', ([verb]) => `${verb} not`),
      ];
  return [
    ...put,
    ...changesAt(
      text,
      /\b(is|are|was|were|will|could|should|must|may|has|have|had|would) not\b(?! only\b| just\b)/g,
      'not-taken-out',
      ([, verb]) => verb,
    ),
    ...changesAt(text, /\b(?:cannot|can['’]t)\b/g, 'not-taken-out', () => 'can'),
    ...changesAt(text, /\bwon['’]t\b/g, 'not-taken-out', () => 'will'),
    ...changesAt(text, contracted, 'not-taken-out', ([, verb]) => verb),
    ...changesAt(
      text,
      /(?<=\b(?:I|we|you|they|We|You|They|people) )(?:do not|don['’]t) (?=\p{Ll})/gu,
      'not-taken-out',
      () => '',
    ),
  ];
}
