// The options by which a server is watched over.
import { expect, it } from 'vitest';
import { operatingOptions } from './serve-operating.ts';

const hours = 3_600_000;

it('warns and checks nothing by itself where nothing is said', () => {
  const said = operatingOptions({}, undefined);
  expect(said).toMatchObject({ ok: true, value: { log: 'warn', health: { leastFree: 2 ** 29 } } });
  expect(said.ok && said.value.checkEvery).toBeUndefined();
});

it.each([
  ['24h', 24 * hours],
  ['7d', 168 * hours],
  ['90m', 1.5 * hours],
  ['366d', 366 * 24 * hours],
])('checks every %s', (checkEvery, length) => {
  const said = operatingOptions({ checkEvery }, undefined);
  expect(said).toMatchObject({
    ok: true,
    value: { checkEvery: length, health: { oldestCheck: 2 * length + hours } },
  });
});

it.each(['', '0h', '24', 'h', '-1h', '1e3s', '367d', '24 h', '99999d', '1w'])(
  'refuses “%s” as a time',
  (checkEvery) => {
    expect(operatingOptions({ checkEvery }, undefined)).toMatchObject({
      ok: false,
      problems: [{ code: 'usage' }],
    });
  },
);

it('makes new dumps so often as it is told, and not without', () => {
  expect(operatingOptions({ dumpsEvery: '12h' }, undefined)).toMatchObject({
    value: { dumpsEvery: 12 * hours },
  });
  expect(operatingOptions({ dumpsEvery: 'nightly' }, undefined)).toMatchObject({
    ok: false,
    problems: [{ code: 'usage' }],
  });
  const silent = operatingOptions({}, undefined);
  expect(silent.ok && silent.value.dumpsEvery).toBeUndefined();
});

it('goes by the option rather than the environment, and knows no other levels', () => {
  expect(operatingOptions({ log: 'info' }, 'error')).toMatchObject({ value: { log: 'info' } });
  expect(operatingOptions({}, 'error')).toMatchObject({ value: { log: 'error' } });
  expect(operatingOptions({}, 'loud')).toMatchObject({ ok: false });
});

it('takes the least space in MiB', () => {
  expect(operatingOptions({ leastFree: '2048' }, undefined)).toMatchObject({
    value: { health: { leastFree: 2 ** 31 } },
  });
  expect(operatingOptions({ leastFree: '2G' }, undefined)).toMatchObject({ ok: false });
});
