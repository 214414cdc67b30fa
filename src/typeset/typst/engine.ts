// Sets pages with Typst, in a process of its own that is begun when it is first needed and ends when nobody has wanted it for a while.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Problem, Result } from '../../model/problem.ts';
import type { Typesetter } from '../port.ts';
import type { Answer } from './messages.ts';

export interface TypstOptions {
  /** How long one document may take, in milliseconds. */
  readonly patience?: number;
  /** How long the process stays when nothing is asked of it, in milliseconds. */
  readonly idle?: number;
}

const script = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './process.ts' : './process.js', import.meta.url),
);

interface Waiting {
  settle(answer: Answer | Problem): void;
}

/** One document at a time; others wait their turn, at most `mostWaiting` of them. */
const mostWaiting = 20;

export function typstTypesetter({ patience = 60_000, idle = 30_000 }: TypstOptions = {}): Typesetter {
  let child: ChildProcess | undefined;
  let waiting: Waiting | undefined;
  let resting: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  let queued = 0;
  let lastId = 0;

  function begin(): ChildProcess {
    const made = fork(script, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    made.unref();
    made.channel?.unref();
    made.on('message', (message) => isAnswer(message) && child === made && waiting?.settle(message));
    // One that was ended on purpose has nothing to say to whoever asks the next.
    const gone = (): void => {
      if (child !== made) return;
      child = undefined;
      waiting?.settle(unavailable());
    };
    made.on('exit', gone).on('error', gone);
    return made;
  }

  function end(): void {
    clearTimeout(resting);
    const ending = child;
    child = undefined;
    ending?.kill('SIGKILL');
  }

  async function ask(
    document: string,
    language: string,
    signal: AbortSignal | undefined,
  ): Promise<Answer | Problem> {
    clearTimeout(resting);
    child ??= begin();
    const asked = child;
    const answer = await new Promise<Answer | Problem>((settle) => {
      const stop = (problem: Problem): void => {
        end();
        waiting?.settle(problem);
      };
      const timer = setTimeout(() => stop(tooLong(patience)), patience);
      const aborted = (): void => stop(stopped());
      signal?.addEventListener('abort', aborted, { once: true });
      waiting = {
        settle(given) {
          waiting = undefined;
          clearTimeout(timer);
          signal?.removeEventListener('abort', aborted);
          settle(given);
        },
      };
      asked.send({ id: ++lastId, document, language });
    });
    resting = setTimeout(end, idle).unref();
    return answer;
  }

  return {
    name: 'typst',
    async pdf(document, signal) {
      if (queued >= mostWaiting) return { ok: false, problems: [busy()] };
      queued++;
      const turn = last;
      const { promise, resolve: done } = Promise.withResolvers<void>();
      last = promise;
      try {
        await turn;
        signal?.throwIfAborted();
        return resultOf(await ask(JSON.stringify(document, wellFormed), languageOf(document), signal));
      } finally {
        queued--;
        done();
      }
    },
    async close() {
      end();
    },
  };
}

/** Half a surrogate pair is no letter, and the setter refuses it: U+FFFD stands in its place. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

/** The language of the original: it decides how ideographs that several languages share are drawn. */
function languageOf(document: object): string {
  const side: unknown = 'source' in document ? document.source : undefined;
  const language = typeof side === 'object' && side !== null && 'language' in side ? side.language : '';
  return typeof language === 'string' ? language : '';
}

function resultOf(answer: Answer | Problem): Result<Uint8Array> {
  if (!('kind' in answer)) return { ok: false, problems: [answer] };
  if (answer.kind === 'failed') return { ok: false, problems: [failed(answer.said)] };
  const problems = answer.missing.map(({ script: name, package: from }): Problem => ({
    code: 'glyphs-missing',
    severity: 'warning',
    message: `No face on this machine has the letters of this script: ${name}. They are empty boxes in the PDF${answer.tagged ? '' : ', which therefore is not PDF/UA'}.`,
    hint: `Install faces for it (Debian: ${from}), and write the PDF again.`,
  }));
  return { ok: true, value: answer.pdf, problems };
}

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'id' in message && 'kind' in message;
}

const problem = (code: string, message: string, hint: string): Problem => ({
  code,
  severity: 'error',
  message,
  hint,
});

const tooLong = (patience: number): Problem =>
  problem(
    'typeset-too-long',
    `The pages were not set within ${Math.round(patience / 1000)} seconds.`,
    'The text may be too long for one document: take it as TEI or text.',
  );
const failed = (said: string): Problem =>
  problem(
    'typeset-failed',
    `The pages could not be set: ${said}`,
    'Tell whoever maintains Verno, with the record.',
  );
const unavailable = (): Problem =>
  problem(
    'typeset-unavailable',
    'The program that sets pages ended, or could not be started.',
    'On a machine that it is not made for, PDF cannot be written; every other format can.',
  );
const busy = (): Problem =>
  problem('typeset-busy', 'Too many PDFs are being set just now.', 'Ask again in a minute.');
const stopped = (): Problem => problem('typeset-stopped', 'It was stopped.', 'Ask again.');
