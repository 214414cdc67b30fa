// The thread that answers for a copy: it opens the archive for itself, and ends when it is told to.
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { leavable, type CopiedAnswer } from './app/copy/port.ts';
import type { FromThread, ThreadData, ThreadQuestion, ToThread } from './app/copy/thread.ts';
import { openArchive } from './open-archive.ts';
import { createCopyRenderer } from './web/copy/renderer.ts';

const Data: z.ZodType<ThreadData> = z.strictObject({
  dir: z.string(),
  options: z.strictObject({ address: z.string().optional(), without: z.array(z.enum(leavable)) }),
});

const { dir, options } = Data.parse(workerData);
const stop = new AbortController();
const opened = await openArchive(dir, { address: options.address });
if (!opened.ok) throw new Error(opened.problems[0]?.message);
const archive = opened.value;
const renderer = await createCopyRenderer(archive, options);

async function answerTo(question: ThreadQuestion): Promise<CopiedAnswer | undefined> {
  const { signal } = stop;
  if (question.kind === 'answer') return renderer.answer(question.path, question.had, signal);
  await renderer.ready(question.record, signal);
  return undefined;
}

parentPort?.on('message', (asked: ToThread) => {
  if (asked.kind === 'end') {
    void end();
    return;
  }
  const { number } = asked;
  void answerTo(asked).then(
    async (answer) => tell({ number, answer: await whole(answer) }),
    (error: unknown) =>
      tell({ number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

/** The bytes of an answer go over without being copied, so they must be all that their memory holds. */
async function whole(answer: CopiedAnswer | undefined): Promise<CopiedAnswer | undefined> {
  if (answer?.kind !== 'made') return answer;
  const body =
    answer.body instanceof Uint8Array
      ? answer.body
      : new Uint8Array(await new Response(answer.body).arrayBuffer());
  return { ...answer, body: body.byteLength === body.buffer.byteLength ? body : body.slice() };
}

function tell(said: FromThread): void {
  const body = 'answer' in said && said.answer?.kind === 'made' ? said.answer.body : undefined;
  const moved = body instanceof Uint8Array && body.buffer instanceof ArrayBuffer ? [body.buffer] : [];
  parentPort?.postMessage(said, moved);
}

async function end(): Promise<void> {
  stop.abort(new Error('The copy has come to its end.'));
  await renderer.close();
  await archive.close();
  parentPort?.close();
}
