// verno review: what in a translation deserves a second look.
import { reviewRecords } from '../app/review/review-records.ts';
import { isOpen } from '../app/review/findings-of.ts';
import { findingKinds, isFindingKind } from '../app/review/kinds.ts';
import type { FindingKind } from '../model/finding.ts';
import type { Problem, Result } from '../model/problem.ts';
import { usage } from './align-options.ts';
import { fail, withArchive, type CommandDefinition, type CommonOptions } from './command.ts';
import { reviewWords } from './review-words.ts';
import { problemLines } from './terminal.ts';

export interface ReviewFlags extends CommonOptions {
  readonly all?: true;
  readonly kind?: readonly string[];
  readonly min?: string;
  readonly model?: string;
  readonly modelAddress?: string;
  readonly modelSeconds?: string;
}

export const review: CommandDefinition<ReviewFlags> = {
  examples: ['review 4kz7b2xq', 'review 4kz7b2xq --kind number --kind date', 'review --all --min 0.7 --json'],
  configure: (command) =>
    command
      .argument('[id...]', 'records of the archive')
      .option('--all', 'every record')
      .option(
        '--kind <kind>',
        `findings of this kind alone; may be given again: ${findingKinds.join(', ')}`,
        (one: string, before: readonly string[]) => [...before, one],
        [],
      )
      .option('--min <confidence>', 'the least confidence, from 0 to 1 (0.5 where nothing is said)')
      .option('--model <name>', 'ask this outside model, too: the texts are sent to its address')
      .option(
        '--model-address <url>',
        'where it answers, in the protocol of OpenAI, up to the version; its key stands in VERNO_MODEL_KEY',
      )
      .option('--model-seconds <n>', 'give up an answer that takes longer (120 where nothing is said)')
      .addHelpText(
        'after',
        '\nA finding is no verdict: it says what deserves a look, and why. Exit status 1: there were problems, not findings.',
      ),
  run: async (named, flags, out, context) => {
    const asked = askedFor(named, flags);
    if (!asked.ok) return fail(out, asked.problems);
    const { kinds, least } = asked.value;
    const { model: name, modelAddress: address, modelSeconds: seconds } = flags;
    const isAsked = name !== undefined || address !== undefined;
    const model = isAsked
      ? await context.services.findReadingModel({ model: name, address, seconds })
      : undefined;
    if (model?.ok === false) return fail(out, model.problems);
    return withArchive(flags, out, context, async (archive) => {
      const problems: Problem[] = [];
      const onProblem = (problem: Problem): void => {
        problems.push(problem);
        out.warn(problemLines(problem));
      };
      const options = {
        signal: context.signal,
        onProblem,
        kinds,
        ...(least !== undefined && { least }),
        ...(model !== undefined && { model: model.value }),
      };
      const findings: object[] = [];
      let [pairs, open] = [0, 0];
      for await (const pair of reviewRecords(archive, flags.all === true ? 'all' : named, options)) {
        pairs += 1;
        open += pair.findings.filter(isOpen).length;
        const { id, number, original, translation } = pair;
        if (flags.json === true)
          for (const finding of pair.findings)
            findings.push({
              record: id,
              version: number,
              original: original.id,
              translation: translation.id,
              ...finding,
            });
        if (flags.all === true) out.progress(`${pairs} translations looked at`);
        if (pair.findings.length > 0 || flags.all !== true) out.say(reviewWords(pair).join('\n'));
      }
      out.progress('');
      if (flags.all === true)
        out.say(
          `${pairs} ${pairs === 1 ? 'translation' : 'translations'} looked at: ${open} to look at again.`,
        );
      out.result({ findings, problems });
      return problems.some(({ severity }) => severity !== 'note') ? 1 : 0;
    });
  },
};

interface Asked {
  readonly kinds: readonly FindingKind[];
  readonly least: number | undefined;
}

function refuse(message: string, hint: string): Result<never> {
  return { ok: false, problems: [usage(message, hint)] };
}

function askedFor(named: readonly string[], { all, kind = [], min }: ReviewFlags): Result<Asked> {
  if (all === true && named.length > 0)
    return refuse('--all takes no ids.', 'Leave out the ids, or the option.');
  if (all !== true && named.length === 0)
    return refuse('Name records, or give --all.', 'See verno review --help.');
  const kinds: FindingKind[] = [];
  for (const one of kind) {
    if (!isFindingKind(one))
      return refuse(`There is no kind of finding “${one}”.`, `Kinds: ${findingKinds.join(', ')}.`);
    kinds.push(one);
  }
  const least = min === undefined ? undefined : Number(min);
  if (least !== undefined && !(least >= 0 && least <= 1 && min?.trim() !== ''))
    return refuse(
      `--min “${min ?? ''}” is no confidence.`,
      'Give a number from 0 to 1, for example --min 0.7.',
    );
  return { ok: true, value: { kinds, least }, problems: [] };
}
