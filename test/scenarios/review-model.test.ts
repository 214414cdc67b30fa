// An outside model is asked by verno review where it is named, and only then.
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { paragraph, recordOf, textOf } from '../generators/sentences.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

const FoundSchema = z.object({
  findings: z.array(z.object({ kind: z.string(), reason: z.string() })),
  problems: z.array(z.object({ code: z.string() })),
});

describe('verno review with an outside model', () => {
  let own: TestArchive;
  let server: Server;
  let [asked, address, id] = [0, '', ''];

  beforeAll(async () => {
    own = await testArchive();
    const source = textOf('transcription', 'ru', [paragraph('t1.b1', ['Прибыли лодки.', 'Ждем ответа.'])]);
    const target = textOf('translation', 'en', [paragraph('t2.b1', ['Horses have arrived.', 'We wait for an answer.'])], { of: 't1' }); // prettier-ignore
    id = await own.publish('boats', recordOf([source, target]));
    const remark = {
      n: 1,
      original: 'лодки',
      translation: 'Horses',
      reason: 'These are boats.',
      confidence: 1,
    };
    const remarks = [remark, { ...remark, original: 'корабли' }];
    server = createServer((request, response) => {
      asked++;
      request.resume().on('end', () => {
        const content = JSON.stringify({ remarks });
        response.end(JSON.stringify({ choices: [{ message: { content } }] }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = z.object({ port: z.number() }).parse(server.address());
    address = `http://127.0.0.1:${port}/v1`;
  });
  afterAll(async () => {
    server.close();
    await own.remove();
  });

  it('asks nobody unless it is told to', async () => {
    await run(own, 'review', id, '--json');
    expect(asked).toBe(0);
  });

  it('prints what the model says as its claim, and tells what was dropped', async () => {
    const { stdout, status } = await run(own, 'review', id, '--json', '--kind', 'model', '--model', 'tiny', '--model-address', address); // prettier-ignore
    const { findings, problems } = FoundSchema.parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(findings.map(({ reason }) => reason)).toEqual(['The model tiny remarks on «лодки» and “Horses”: “These are boats.”']); // prettier-ignore
    expect(problems).toEqual([{ code: 'model-remarks-dropped' }]);
  });

  it('says what is missing where an address stands without a model', async () => {
    const { status } = await run(own, 'review', id, '--model-address', address);
    expect(status).toBe(2);
  });
});
