// The server at its beginning: requests that come before the site is ready, and a site that cannot be made.
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { serveSite } from './serve.ts';

/** A port that nobody has just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof at === 'object' && at !== null ? at.port : 0;
}

it('answers those who came before the site was ready', async () => {
  let early: Promise<Response> | undefined;
  const started = await serveSite(
    async (address) => {
      early = fetch(address);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return () => new Response('the archive');
    },
    { port: 0, host: '127.0.0.1' },
  );
  expect(await (await early)?.text()).toBe('the archive');
  if (started.ok) await started.value.stop();
});

it('listens no more where the site cannot be made, and leaves nobody waiting', async () => {
  const port = await freePort();
  let early: Promise<unknown> | undefined;
  const started = serveSite(
    async (address) => {
      early = fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      throw new Error('The build has no asset');
    },
    { port, host: '127.0.0.1' },
  );
  await expect(started).rejects.toThrow('no asset');
  expect(await early).toBe('refused');
  const again = await serveSite(async () => () => new Response('now'), { port, host: '127.0.0.1' });
  expect(again.ok).toBe(true);
  if (again.ok) await again.value.stop();
});

it('says in words that an address is too long', async () => {
  const started = await serveSite(async () => () => new Response('the archive'), {
    port: 0,
    host: '127.0.0.1',
  });
  if (!started.ok) throw new Error('no server');
  const answer = await fetch(`${started.value.address}/search?q=${'a'.repeat(100_000)}`);
  expect(answer.status).toBe(414);
  expect(await answer.text()).toBe('This address is too long. Ask for fewer words.\n');
  expect(await (await fetch(started.value.address)).text()).toBe('the archive');
  await started.value.stop();
});
