import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OpenAiEmbeddings } from './embeddings.ts';
import { OpenAiReading } from './reading.ts';
import { modelSettings } from './settings.ts';

const key = 'sk-of-the-test';
const question = { instructions: 'Compare.', text: '[{"n":1}]', answer: { type: 'object' } };
const completion = (content: string, finish = 'stop'): string =>
  JSON.stringify({ choices: [{ finish_reason: finish, message: { role: 'assistant', content } }] });
const AskedSchema = z.looseObject({ model: z.string(), input: z.array(z.string()).optional() });

describe('a model behind an address that speaks the protocol of OpenAI', () => {
  let server: Server;
  let base = '';
  const asked: { path: string; body: z.infer<typeof AskedSchema>; bearer: string | undefined }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      const say = (text: string, status = 200): void =>
        void response.writeHead(status, { 'content-type': 'application/json' }).end(text);
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const body = AskedSchema.parse(JSON.parse(Buffer.concat(pieces).toString('utf8')));
        asked.push({ path: request.url ?? '', body, bearer: request.headers.authorization });
        if (request.url === '/v1/embeddings') {
          const { input = [] } = body;
          const all = input.map((one, index) => ({ index, embedding: body.model === 'uneven' ? Array.from({ length: index + 1 }, () => 1) : [3, one.length, 4] })); // prettier-ignore
          return say(JSON.stringify({ data: all.reverse() }));
        }
        switch (body.model) {
          case 'right':
            return say(completion('{"remarks":[]}'));
          case 'fenced':
            return say(completion('```json\n{"remarks":[]}\n```'));
          case 'chatty':
            return say(completion('I think that all is well.'));
          case 'cut':
            return say(completion('{"remarks":[', 'length'));
          case 'other':
            return say('{"hello":1}');
          case 'broken':
            return say(`no such key: ${key}`, 500);
          case 'wordy-190':
          case 'wordy-291':
          case 'wordy-295':
            return say(`${'x'.repeat(Number(body.model.slice(6)))}${key}`, 500);
          case 'huge':
            return say(completion('x'.repeat(2 * 1024 * 1024)));
          case 'elsewhere':
            return void response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
          default:
            return undefined;
        }
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = z
      .object({ port: z.number() })
      .parse(server.address() satisfies AddressInfo | string | null);
    base = `http://127.0.0.1:${port}/v1`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const reading = (model: string): OpenAiReading =>
    new OpenAiReading({ address: base, model, key, seconds: 1 });

  it.each(['right', 'fenced'])('reads JSON: %s', async (model) => {
    expect(await reading(model).ask(question)).toMatchObject({ ok: true, value: { remarks: [] } });
  });

  it('sends the question, the key and the shape of the answer', async () => {
    asked.length = 0;
    await reading('right').ask(question);
    expect(asked).toMatchObject([
      {
        path: '/v1/chat/completions',
        bearer: `Bearer ${key}`,
        body: {
          messages: [{ content: 'Compare.' }, { content: '[{"n":1}]' }],
          response_format: { json_schema: { schema: { type: 'object' } } },
        },
      },
    ]);
  });

  it.each([
    ['chatty', 'model-nonsense'],
    ['cut', 'model-nonsense'],
    ['other', 'model-nonsense'],
    ['huge', 'model-nonsense'],
    ['broken', 'model-failed'],
    ['elsewhere', 'model-failed'],
    ['slow', 'model-too-long'],
  ])('gives what goes wrong as a problem, without the key: %s', async (model, code) => {
    const said = await reading(model).ask(question);
    expect(said).toMatchObject({ ok: false, problems: [{ code }] });
    expect(JSON.stringify(said)).not.toContain(key);
  });

  it('leaves no part of the key where a message is cut', async () => {
    for (const before of [190, 291, 295]) {
      const said = await reading(`wordy-${before}`).ask(question);
      expect(said).toMatchObject({ ok: false, problems: [{ code: 'model-failed' }] });
      expect(JSON.stringify(said)).not.toContain('sk-');
    }
  });

  it('says where nobody answers', async () => {
    const nobody = new OpenAiReading({ address: 'http://127.0.0.1:9/v1', model: 'm', seconds: 5 });
    expect(await nobody.ask(question)).toMatchObject({ ok: false, problems: [{ code: 'model-failed' }] });
  });

  it('ends when it is told to', async () => {
    await expect(reading('slow').ask(question, AbortSignal.timeout(50))).rejects.toThrow(/timeout/u);
  });

  it('embeds sentences in their order, as vectors of length one', async () => {
    const sentences = Array.from({ length: 70 }, (_, at) => 'я'.repeat(at));
    const said = await new OpenAiEmbeddings({ address: base, model: 'right', seconds: 5 }).embed(sentences);
    const vectors = said.ok ? said.value : [];
    expect(vectors).toHaveLength(70);
    expect(vectors.every((one) => Math.abs(Math.hypot(...one) - 1) < 1e-6)).toBe(true);
    const [first] = vectors;
    expect(first?.[0]).toBeCloseTo(0.6);
    expect(vectors[69]?.[1]).toBeGreaterThan(vectors[68]?.[1] ?? 1);
  });

  it('refuses vectors of several lengths', async () => {
    const uneven = new OpenAiEmbeddings({ address: base, model: 'uneven', seconds: 5 });
    expect(await uneven.embed(['a', 'b'])).toMatchObject({
      ok: false,
      problems: [{ code: 'model-nonsense' }],
    });
  });
});

describe('what an operator says of a model', () => {
  it('is taken where it is whole', () => {
    expect(modelSettings({ address: 'http://127.0.0.1:1/v1', model: 'm' })).toMatchObject({
      ok: true,
      value: { seconds: 120 },
    });
  });
  it.each([
    [{}, 'no-model-address'],
    [{ address: 'file:///etc/passwd', model: 'm' }, 'no-model-address'],
    [{ address: 'http://me:secret@host/v1', model: 'm' }, 'no-model-address'],
    [{ address: 'http://host/v1' }, 'no-model-name'],
    [{ address: 'http://host/v1', model: 'm', seconds: 'soon' }, 'model-seconds'],
  ])('is refused: %o', (wanted, code) => {
    expect(modelSettings(wanted)).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
