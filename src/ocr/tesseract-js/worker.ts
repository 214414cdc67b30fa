// A thread that reads one picture after the other. tesseract.js lets some failures end the thread that it runs in: this one.
import { parentPort, workerData } from 'node:worker_threads';
import tesseract, { type Worker } from 'tesseract.js';
import { ReaderDataSchema, type ReaderAnswer, type ReaderJob } from './job.ts';

const { names, folder } = ReaderDataSchema.parse(workerData);
const ignore = (): void => undefined;
// Data is read from the folder, and nothing is asked of the network: a name that is no address is a path to tesseract.js.
const started = tesseract.createWorker([...names], tesseract.OEM.LSTM_ONLY, {
  langPath: folder,
  cacheMethod: 'none',
  gzip: false,
  logger: ignore,
  errorHandler: ignore,
});
started.catch(ignore);

const { AUTO, SINGLE_COLUMN, SINGLE_BLOCK, SINGLE_LINE } = tesseract.PSM;
const segmentation = { page: AUTO, column: SINGLE_COLUMN, table: SINGLE_BLOCK, line: SINGLE_LINE };

async function read(worker: Worker, { path, layout, resolution }: ReaderJob): Promise<ReaderAnswer> {
  await worker.setParameters({
    tessedit_pageseg_mode: segmentation[layout],
    user_defined_dpi: String(resolution),
  });
  const { data } = await worker.recognize(path, {}, { text: false, hocr: true });
  return { kind: 'read', hocr: data.hocr ?? '' };
}

async function answer(job: ReaderJob): Promise<ReaderAnswer> {
  try {
    return await read(await started, job);
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (job: ReaderJob) => {
  void answer(job).then((said) => parentPort?.postMessage(said, []));
});
