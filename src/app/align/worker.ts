// The thread that aligns texts and looks at translations: one piece of work after the other, in the order in which they come.
import { parentPort } from 'node:worker_threads';
import { Looker } from '../review/look-job.ts';
import { Aligner } from './job.ts';
import type { ThreadAnswer, ThreadJob } from './thread.ts';

const aligner = new Aligner();
const looker = new Looker();

async function doneWith(asked: ThreadJob): Promise<ThreadAnswer> {
  return asked.kind === 'align'
    ? { alignment: await aligner.align(asked.job) }
    : { findings: await looker.look(asked.job) };
}

parentPort?.on('message', (asked: ThreadJob) => {
  void doneWith(asked).then(tell, (error: unknown) =>
    tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function tell(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer, []);
}
