// What persons decide of authorities: joins, chains of joins, circles that are refused, splits, and names that nobody described.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authority, entryVersion, idOf, unit } from '../../../test/generators/entry.ts';
import { borderLetter } from '../../../test/generators/letter.ts';
import { got, newArchive, temporaryFolder, versionOf } from '../../../test/temporary-archive.ts';
import type { Engines } from '../../compose.ts';
import type { Authority } from '../../model/authority.ts';
import { isAuthority } from '../../model/entry.ts';
import { checkArchive } from '../check/check.ts';
import { joinAuthorities, splitAuthority, tellApart } from './decide.ts';
import { resolveAuthority } from './resolve.ts';
import { showAuthority } from './show.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let archive: Engines;
beforeEach(async () => {
  folder = await temporaryFolder();
  archive = await newArchive(folder.path);
  const people = ['a', 'b', 'c', 'd'].map((name) => entryVersion(idOf(name), authority(`Person ${name}`)));
  const place = entryVersion(idOf('town'), authority('Lower Bridge', { kind: 'place' }));
  const delo = entryVersion(idOf('delo'), unit('АВПРФ/3', 'Papers of the bridge'));
  expect(await archive.store.publishEntries([...people, place, delo])).toMatchObject({ ok: true });
});
afterEach(async () => {
  await archive.close();
  await folder.remove();
});

const said = { reason: 'the same hand', by: 'Mlle Perrin' };
const join = (from: string, to: string) => joinAuthorities(archive, { from, to, ...said });
const joined = async (from: string, to: string) => got(await join(idOf(from), idOf(to)));
const codes = async (
  result: Promise<{
    readonly problems: readonly { readonly code: string; readonly hint?: string | undefined }[];
  }>,
) => {
  const { problems } = await result;
  for (const { hint } of problems) expect(hint).toBeTruthy();
  return problems.map(({ code }) => code);
};
const inTown = (name: string) => `as-written Town archive|person|${name}`;
const endOf = async (id: string) => (await resolveAuthority(archive, { id }))?.end.manifest.id;

async function contentOf(name: string): Promise<Authority> {
  const content = (await archive.store.entry(idOf(name)))?.content;
  if (content === undefined || !isAuthority(content)) throw new Error('no authority');
  return content;
}

/** Publishes a letter whose sender is written so, by this publisher. */
async function letterFrom(written: string, publisher: string): Promise<string> {
  const content = borderLetter(`A letter of ${written}`);
  const id = idOf(`letter ${written} ${publisher}`);
  const description: typeof content.description = {
    ...content.description,
    source: { ...content.description.source, key: `${publisher} ${written}`, publisher },
    names: [{ id: 'n1', kind: 'person', label: written, basis: 'written', certainty: 'certain', by: null }],
    agents: [{ role: 'from', written, name: 'n1', basis: 'written', certainty: 'certain', by: null }],
  };
  const version = versionOf(id, { ...content, description });
  expect(await archive.store.publish([version])).toMatchObject({ ok: true });
  return id;
}

describe('a join', () => {
  it('leads from one authority to the other, with name and reason in the history', async () => {
    expect(await joined('a', 'b')).toEqual({
      from: idOf('a'),
      to: idOf('b'),
      end: idOf('b'),
      already: false,
      before: null,
    });
    expect((await contentOf('a')).joined).toEqual({ id: idOf('b'), ...said });
    expect((await archive.store.entry(idOf('a')))?.manifest).toMatchObject({
      number: 2,
      origin: 'edit',
      by: said.by,
      note: said.reason,
    });
    expect(await endOf(idOf('a'))).toBe(idOf('b'));
    expect(await endOf(idOf('b'))).toBe(idOf('b'));
    expect(await archive.store.entryVersions(idOf('b'))).toHaveLength(1);
  });

  it('said again changes nothing', async () => {
    await joined('a', 'b');
    expect(await joined('a', 'b')).toMatchObject({ already: true });
    expect(await archive.store.entryVersions(idOf('a'))).toHaveLength(2);
  });

  it('said again for another reason says that reason, and keeps the first in the history', async () => {
    await joined('a', 'b');
    const again = { from: idOf('a'), to: idOf('b'), reason: 'one signature', by: 'M. Roux' };
    expect(got(await joinAuthorities(archive, again))).toMatchObject({ already: false, before: said.reason });
    expect((await contentOf('a')).joined).toEqual({ id: idOf('b'), reason: 'one signature', by: 'M. Roux' });
    const notes = (await archive.store.entryVersions(idOf('a'))).map(({ manifest }) => manifest.note);
    expect(notes).toEqual(['one signature', said.reason, '']);
  });

  it.each(['', ' \n'])('is refused without a reason: “%s”', async (reason) => {
    const request = { from: idOf('a'), to: idOf('b'), by: 'M. Roux', reason };
    expect(await codes(joinAuthorities(archive, request))).toEqual(['usage']);
    expect(await codes(tellApart(archive, request))).toEqual(['usage']);
    await joined('a', 'b');
    expect(await codes(splitAuthority(archive, { ...request, authority: idOf('a') }))).toEqual(['usage']);
    expect(await archive.store.entryVersions(idOf('a'))).toHaveLength(2);
  });

  it('leads on to the end of a chain, in whatever order the chain came about', async () => {
    await joined('a', 'b');
    await joined('b', 'c');
    expect(await joined('d', 'a')).toMatchObject({ to: idOf('a'), end: idOf('c') });
    for (const name of ['a', 'b', 'c', 'd']) expect(await endOf(idOf(name))).toBe(idOf('c'));
    const resolved = await resolveAuthority(archive, { id: idOf('d') });
    expect(resolved?.chain.map(({ manifest }) => manifest.id)).toEqual(['d', 'a', 'b', 'c'].map(idOf));
    expect((await checkArchive(archive, { signal: new AbortController().signal })).found).toBe(0);
  });

  it('is refused where it would make a circle, where one leads elsewhere already, and where kinds differ', async () => {
    await joined('a', 'b');
    await joined('b', 'c');
    expect(await codes(join(idOf('c'), idOf('a')))).toEqual(['join-cycle']);
    expect(await codes(join(idOf('b'), idOf('a')))).toEqual(['join-cycle']);
    expect(await codes(join(idOf('a'), idOf('d')))).toEqual(['joined-elsewhere']);
    expect(await codes(join(idOf('d'), idOf('town')))).toEqual(['kinds-differ']);
    expect(await codes(join(idOf('d'), idOf('d')))).toEqual(['same-authority']);
    expect(await codes(join(idOf('d'), idOf('delo')))).toEqual(['no-authority']);
    expect(await codes(join(idOf('d'), 'nobody'))).toEqual(['usage']);
    expect(await codes(join(idOf('nobody'), 'tei nobody#p'))).toEqual(['no-authority', 'no-authority']);
    expect((await archive.store.stats()).seq).toBe(8);
  });

  it('made by two at once never makes a circle', async () => {
    for (const [from, to] of [
      ['a', 'b'],
      ['c', 'd'],
    ] as const) {
      const done = await Promise.all([join(idOf(from), idOf(to)), join(idOf(to), idOf(from))]);
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      expect(done.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['join-cycle']);
    }
  });

  it('takes a reference by source for an id', async () => {
    expect(got(await join('generated list#Person a', idOf('b')))).toMatchObject({ from: idOf('a') });
  });
});

describe('a split', () => {
  it('lets both stand by themselves again; the history keeps the join', async () => {
    await joined('a', 'b');
    const done = await splitAuthority(archive, {
      authority: idOf('a'),
      reason: 'two cousins',
      by: 'M. Roux',
    });
    expect(got(done)).toEqual({ authority: idOf('a'), from: idOf('b') });
    expect(await endOf(idOf('a'))).toBe(idOf('a'));
    const notes = (await archive.store.entryVersions(idOf('a'))).map(({ manifest }) => manifest.note);
    expect(notes).toEqual(['two cousins', said.reason, '']);
    expect(await codes(splitAuthority(archive, { authority: idOf('a'), ...said }))).toEqual(['not-joined']);
  });
});

describe('two that only look alike', () => {
  it('are told apart, once, and a later join takes that back', async () => {
    const apart = () => tellApart(archive, { from: idOf('a'), to: idOf('b'), ...said });
    expect(got(await apart())).toMatchObject({ already: false });
    expect(got(await apart())).toMatchObject({ already: true });
    expect((await contentOf('a')).distinct).toEqual([{ id: idOf('b'), ...said }]);
    const other = { from: idOf('a'), to: idOf('b'), reason: 'two cousins', by: 'M. Roux' };
    expect(got(await tellApart(archive, other))).toMatchObject({ already: false, before: said.reason });
    expect((await contentOf('a')).distinct).toEqual([
      { id: idOf('b'), reason: 'two cousins', by: 'M. Roux' },
    ]);
    await joined('a', 'b');
    expect(await contentOf('a')).toMatchObject({ joined: { id: idOf('b') } });
    expect((await contentOf('a')).distinct).toBeUndefined();
    expect(await codes(apart())).toEqual(['are-joined']);
  });
});

describe('a name that nobody has described', () => {
  it('becomes an authority when it is joined, and all that it stands in leads there', async () => {
    const letter = await letterFrom('Анна Петрова', 'Town archive');
    const reference = 'as-written Town archive|person|Анна Петрова';
    const report = got(await join(reference, idOf('a')));
    const made = await archive.store.entry(report.from);
    expect(made?.content).toMatchObject({
      kind: 'person',
      source: { format: 'as-written', key: 'Town archive|person|Анна Петрова' },
      forms: [{ written: 'Анна Петрова' }],
      joined: { id: idOf('a') },
    });
    const view = got(await showAuthority(archive, idOf('a')));
    expect(view).toMatchObject({ asked: idOf('a'), id: idOf('a'), label: 'Person a', records: 1 });
    expect(view.first).toMatchObject([{ id: letter, roles: ['from'] }]);
    expect(view.written).toMatchObject([{ written: 'Анна Петрова', records: 1 }]);
    expect(view.descriptions.map(({ id }) => id)).toEqual([idOf('a'), report.from]);
    expect(view.descriptions[1]?.versions.map(({ number, origin }) => [number, origin])).toEqual([
      [2, 'edit'],
      [1, 'import'],
    ]);
    expect(got(await showAuthority(archive, reference))).toMatchObject({ asked: report.from, id: idOf('a') });
  });

  it('is joined to another such name', async () => {
    await letterFrom('Анна Петрова', 'Town archive');
    await letterFrom('А. Петрова', 'Town archive');
    const report = got(await join(inTown('А. Петрова'), inTown('Анна Петрова')));
    expect(got(await showAuthority(archive, report.to))).toMatchObject({ label: 'Анна Петрова', records: 2 });
    expect(await codes(join(inTown('Анна Петрова'), inTown('Анна Петрова')))).toEqual(['same-authority']);
  });

  it('is shown as records write it', async () => {
    await letterFrom('Анна Петрова', 'Town archive');
    expect(got(await showAuthority(archive, 'as-written Town archive|person|Анна Петрова'))).toMatchObject({
      asked: null,
      id: null,
      label: 'Анна Петрова',
      descriptions: [],
      records: 1,
    });
  });

  it('is none where no record writes it', async () => {
    expect(await codes(join('as-written Town archive|person|Nobody', idOf('a')))).toEqual(['no-authority']);
    expect(await codes(showAuthority(archive, 'as-written nonsense'))).toEqual(['no-authority']);
  });
});
