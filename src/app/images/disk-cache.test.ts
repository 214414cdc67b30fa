// A file that somebody works with stays, also where it is just being given up.
import { access, writeFile } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-archive.ts';
import { DiskCache } from './disk-cache.ts';

it('gives either a file that stays while it is held, or none', async () => {
  await using stack = new AsyncDisposableStack();
  const folder = stack.adopt(await temporaryFolder(), async (one) => one.remove());
  const cache = new DiskCache(folder.path, ['tiles'], 1);
  let there = 0;
  for (let round = 0; round < 400; round++) {
    const name = `tiles/${round % 7}`;
    // Nobody holds it: so it is given up at once, for it exceeds the bound.
    await cache.make(name, async (path) => writeFile(path, 'a tile'));
    for (let wait = round % 3; wait > 0; wait--) await turn();
    using _hold = cache.hold(name);
    const path = await cache.find(name);
    await turn();
    if (path === undefined) continue;
    there++;
    await expect(access(path), `round ${round}`).resolves.toBeUndefined();
  }
  expect(there).toBeLessThan(400);
});
