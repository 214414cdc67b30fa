// The thread that aligns: one piece of work after the other, in the order in which they come.
import { parentPort } from 'node:worker_threads';
import { Aligner, type AlignJob } from './job.ts';
import type { AlignAnswer } from './thread.ts';

const aligner = new Aligner();

parentPort?.on('message', (job: AlignJob) => {
  void aligner.align(job).then(
    (alignment) => tell({ alignment }),
    (error: unknown) =>
      tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function tell(answer: AlignAnswer): void {
  parentPort?.postMessage(answer, []);
}
