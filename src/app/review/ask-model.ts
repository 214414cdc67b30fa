// Asks an outside model for a second look at a pair of texts; only where an operator configured one.
import type { ReadingModel } from '../../assist/port.ts';
import type { Finding } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import { questionsOf } from '../../text/review/model/questions.ts';
import { judgeRemarks } from '../../text/review/model/remarks.ts';
import type { ReviewPair } from '../../text/review/port.ts';

/** What a model found. `dropped`: remarks that quoted what does not stand there. */
export interface ModelLook {
  readonly findings: readonly Finding[];
  readonly dropped: number;
  readonly problems: readonly Problem[];
}

/** After so many answers in a row that cannot be used, no more is asked. */
const mostFailures = 3;

/**
 * Asks about all linked passages, one question after the other. What the model says are claims of its own: findings of kind `model` that name it. A question that has no
 * usable answer is a problem, and the next is asked; three in a row end it. The texts are sent to the model's address, and nowhere else.
 *
 * @throws the signal's reason.
 */
export async function askModel(
  pair: ReviewPair,
  model: ReadingModel,
  signal?: AbortSignal,
): Promise<ModelLook> {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  let [dropped, failures] = [0, 0];
  for (const question of questionsOf(pair)) {
    signal?.throwIfAborted();
    const { instructions, text, answer } = question;
    const said = await model.ask({ instructions, text, answer }, signal);
    const judged = said.ok ? judgeRemarks(said.value, question, model.name) : undefined;
    if (judged !== undefined) {
      findings.push(...judged.findings);
      dropped += judged.dropped;
      failures = 0;
      continue;
    }
    problems.push(...(said.ok ? [shapeless(model.name)] : said.problems));
    failures++;
    if (failures === mostFailures) break;
  }
  return { findings, dropped, problems };
}

const shapeless = (name: string): Problem => ({
  code: 'model-nonsense',
  severity: 'error',
  message: `The model ${name} gave JSON of another shape than was asked for.`,
  hint: 'Take a model that can hold to a JSON Schema; docs/outside-models.md gives the shape.',
});
