// The editor's desk: what is gathered outlives the server, is published in one version, and never goes over what others did meanwhile.
import { readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { judgeLinks } from '../../src/app/align/judge-links.ts';
import { Desk, type DeskPlace } from '../../src/app/edit/desk.ts';
import type { DeskFinding } from '../../src/app/edit/desk-findings.ts';
import type { LinkAction } from '../../src/app/edit/link-steps.ts';
import type { LinkDeskView } from '../../src/app/edit/view.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { DraftBox } from '../../src/web/edit/draft-box.tsx';
import { readAskedFindings } from '../../src/web/edit/asked-findings.ts';
import { findingsPage } from '../../src/web/edit/findings-page.tsx';
import { editWords } from '../../src/web/edit/words.ts';
import { serverLinks } from '../../src/web/links.ts';
import { renderDocument } from '../../src/web/pages/document.tsx';
import { paragraph, recordOf, textOf } from '../generators/sentences.ts';
import { testArchive } from './archive.ts';

const russian = [
  'Лёд на реке тронулся 12 апреля.',
  'Капитан Орлов вывел в море три судна.',
  'Связь прервалась 15 апреля.',
];
const english = [
  'The ice on the river broke up on 12 April.',
  'Captain Orlov took three vessels out to sea.',
  'Contact was lost on 15 April.',
];

function report(key: string, last = english[2] ?? ''): RecordContent {
  return recordOf(
    [
      textOf('transcription', 'ru', [paragraph('t1', russian, { id: 't1.b1' })]),
      textOf('translation', 'en', [paragraph('t2', [...english.slice(0, 2), last], { id: 't2.b1' })], {
        of: 't1',
      }),
    ],
    {
      source: { format: 'test', key, files: [] },
      titles: [{ language: 'en', text: key }],
      languages: ['ru', 'en'],
    },
  );
}

const archive = await testArchive();
afterAll(async () => archive.remove());

let desk: Desk;
let place: DeskPlace;
let records = 0;
const name = (): string => `report-${records}`;

beforeEach(async () => {
  records += 1;
  desk = new Desk(archive, 'A. Orlova');
  place = { id: await archive.publish(name(), report(name())), original: 't1', translation: 't2' };
});

async function seen(): Promise<LinkDeskView> {
  const view = await desk.view(place);
  if (view.kind !== 'found') throw new Error(view.kind);
  return view.value;
}

/** Does something to the link in which a sentence stands; the codes of the problems. */
async function doTo(segment: string, action: LinkAction): Promise<string[]> {
  const link = (await seen()).links?.find(({ source, target }) => [...source, ...target].includes(segment));
  const acted = await desk.act(place, { action, anchor: link?.anchor ?? '', mark: link?.mark ?? '' });
  return acted.problems.map(({ code }) => code);
}

const head = async (): Promise<{ number: number; base: string; content: RecordContent }> => {
  const stored = await archive.store.head(place.id);
  if (stored === undefined) throw new Error('it was published');
  return {
    number: stored.manifest.number,
    base: stored.version,
    content: await archive.store.content(stored.manifest),
  };
};

const states = async (): Promise<string[]> =>
  (await head()).content.links.map(
    ({ source, target, state }) => `${source.segments.join('+')}=${target.segments.join('+')} ${state}`,
  );

describe('what an editor gathers', () => {
  it('changes nothing before it is published, then makes one version under his name', async () => {
    expect(await doTo('t1.s1', 'confirm')).toEqual([]);
    expect(await doTo('t1.s2', 'join')).toEqual([]);
    expect((await head()).number).toBe(1);
    const published = await desk.publish(place, '', new AbortController().signal);
    expect(published.ok && published.value.number).toBe(2);
    expect(await states()).toEqual(['t1.s1=t2.s1 confirmed', 't1.s2+t1.s3=t2.s2+t2.s3 corrected']);
    const [line] = await archive.store.versions(place.id);
    expect(line?.manifest).toMatchObject({
      number: 2,
      by: 'A. Orlova',
      origin: 'edit',
      note: '1 link confirmed, 1 link corrected.',
    });
    expect((await seen()).draft.changes).toEqual([]);
    expect((await desk.drafts()).filter(({ record }) => record === place.id)).toEqual([]);
  });

  it('is there again after the server was started anew', async () => {
    await doTo('t1.s1', 'confirm');
    desk = new Desk(archive, 'B. Sukhov');
    const { links, draft } = await seen();
    expect(draft.changes).toHaveLength(1);
    expect(links?.[0]).toMatchObject({ by: 'confirmed', drafted: true });
  });

  it('is undone step by step, and thrown away as a whole', async () => {
    await doTo('t1.s1', 'unlink');
    await doTo('t1.s2', 'confirm');
    expect((await desk.undo(place)).ok).toBe(true);
    expect((await seen()).draft.changes.map(({ source, target }) => [...source, ...target])).toEqual([
      ['t1.s1'],
      ['t2.s1'],
    ]);
    await desk.discard(place, 'all');
    expect((await seen()).links?.map(({ by }) => by)).toEqual(['computed', 'computed', 'computed']);
    expect((await desk.undo(place)).problems[0]?.code).toBe('nothing-to-undo');
  });

  it('is laid out once for the same version and draft, and anew after each deed', async () => {
    const { links } = await seen();
    expect((await seen()).links).toBe(links);
    await doTo('t1.s1', 'confirm');
    const after = (await seen()).links;
    expect(after?.map(({ by }) => by)).toEqual(['confirmed', 'computed', 'computed']);
    expect((await seen()).links).toBe(after);
    await desk.undo(place);
    expect((await seen()).links).toEqual(links);
    await archive.publish(name(), report(name(), 'All contact was lost on 15 April.'));
    expect((await seen()).links?.[2]?.sentences.target[0]?.text).toContain('All contact');
  });

  it('is bounded by what one version takes, and goes on once it is published', async () => {
    desk = new Desk(archive, 'A. Orlova', 3);
    expect(await doTo('t1.s1', 'confirm')).toEqual([]);
    expect(await doTo('t1.s2', 'unlink')).toEqual([]);
    expect(await doTo('t1.s3', 'confirm')).toEqual(['draft-full']);
    expect((await seen()).draft.changes).toHaveLength(3);
    expect((await desk.publish(place, '')).ok).toBe(true);
    expect(await doTo('t1.s3', 'confirm')).toEqual([]);
  });

  it('takes back what was published before', async () => {
    await doTo('t1.s1', 'confirm');
    await desk.publish(place, 'Looked at.');
    expect(await doTo('t1.s1', 'reopen')).toEqual([]);
    expect((await seen()).links?.[0]).toMatchObject({ by: 'computed', drafted: true });
    await desk.publish(place, '');
    expect(await states()).toEqual([]);
  });

  it('does nothing to a link that has changed since it was shown', async () => {
    const link = (await seen()).links?.[0];
    await doTo('t1.s1', 'join');
    const late = await desk.act(place, {
      action: 'confirm',
      anchor: link?.anchor ?? '',
      mark: link?.mark ?? '',
    });
    expect(late.problems[0]?.code).toBe('link-moved');
    expect((await seen()).draft.changes).toHaveLength(1);
  });

  it('cannot be published when there is nothing, nor for texts that do not belong together', async () => {
    expect((await desk.publish(place, '')).problems[0]?.code).toBe('no-change');
    expect((await desk.view({ ...place, translation: 't1' })).kind).toBe('absent');
  });
});

describe('what others publish meanwhile', () => {
  it('stops the editor, and what he gathered goes over where nothing has changed', async () => {
    await doTo('t1.s1', 'confirm');
    await doTo('t1.s3', 'confirm');
    await archive.publish(name(), report(name(), 'All contact was lost on 15 April.'));
    expect(await doTo('t1.s2', 'confirm')).toEqual(['stale-edit']);
    expect((await desk.publish(place, '')).problems[0]?.code).toBe('stale-edit');
    expect((await seen()).draft).toMatchObject({ behind: true, number: 1 });
    expect(await desk.takeOver(place)).toMatchObject({ ok: true, value: 1 });
    const { draft } = await seen();
    expect(draft).toMatchObject({ behind: false, number: 2 });
    expect(draft.left).toEqual([
      { change: { do: 'confirm', source: ['t1.s3'], target: ['t2.s3'] }, why: 'changed' },
    ]);
    await desk.publish(place, '');
    expect(await states()).toEqual(['t1.s1=t2.s1 confirmed']);
    expect((await seen()).draft).toMatchObject({ behind: false, number: 3, left: [{ why: 'changed' }] });
    await desk.discard(place, 'left');
    expect((await desk.drafts()).filter(({ record }) => record === place.id)).toEqual([]);
  });

  it('is not written over where somebody judged the same link', async () => {
    await doTo('t1.s1', 'unlink');
    const { base } = await head();
    const other = await judgeLinks(archive, place.id, {
      base,
      by: 'B. Sukhov',
      changes: [{ do: 'confirm', source: ['t1.s1'], target: ['t2.s1'] }],
    });
    expect(other.ok).toBe(true);
    await desk.takeOver(place);
    expect((await seen()).draft.left.map(({ why }) => why)).toEqual(['judged', 'judged']);
    expect(await states()).toEqual(['t1.s1=t2.s1 confirmed']);
  });
});

const names = async (): Promise<string[]> => readdir(join(archive.dir, 'edit'));

describe('a draft', () => {
  it('that is damaged is put aside, and counts as none', async () => {
    await doTo('t1.s1', 'confirm');
    const [file = ''] = (await names()).filter((one) => one.startsWith(place.id));
    await writeFile(join(archive.dir, 'edit', file), '{"schema":');
    expect((await seen()).draft.changes).toEqual([]);
    expect(await names()).toContain(`${file}.damaged`);
  });

  it('goes with a record that is withdrawn', async () => {
    await doTo('t1.s1', 'confirm');
    await withdrawRecord(archive, {
      record: place.id,
      reason: 'At the wish of the donor.',
      by: 'the archive',
    });
    expect((await names()).filter((one) => one.startsWith(place.id))).toEqual([]);
    expect((await desk.view(place)).kind).toBe('withdrawn');
  });
});

/** The archive, in which the record and its drafts go just before a deed writes. */
const meanwhile = (): typeof archive => {
  const { store } = archive;
  return {
    ...archive,
    store: {
      ...store,
      content: async (...asked) => {
        const content = await store.content(...asked);
        await withdrawRecord(archive, { record: place.id, reason: 'By order.', by: 'the archive' });
        return content;
      },
    },
  };
};

describe('a draft of a record that another process withdraws', () => {
  it('is not written back behind the withdrawal', async () => {
    const link = (await seen()).links?.[0];
    const deed = { action: 'confirm', anchor: link?.anchor ?? '', mark: link?.mark ?? '' } as const;
    await new Desk(meanwhile(), 'A. Orlova').act(place, deed);
    expect((await names()).filter((one) => one.startsWith(place.id))).toEqual([]);
    expect((await desk.view(place)).kind).toBe('withdrawn');
  });

  it('is not listed, and goes, where one lies there all the same', async () => {
    await doTo('t1.s1', 'confirm');
    await archive.store.withdraw({
      record: place.id,
      reason: 'By order.',
      by: 'the archive',
      at: '2026-11-01T10:00:00Z',
    });
    expect((await names()).filter((one) => one.startsWith(place.id))).toHaveLength(1);
    expect((await desk.drafts()).map(({ record }) => record)).not.toContain(place.id);
    expect((await names()).filter((one) => one.startsWith(place.id))).toEqual([]);
  });

  it('is passed over where it goes while drafts are listed', async () => {
    await doTo('t1.s1', 'confirm');
    await symlink('nowhere', join(archive.dir, 'edit', `${place.id}-gone.json`));
    expect((await desk.drafts()).map(({ record }) => record)).toContain(place.id);
  });
});

const dayFound = async (): Promise<DeskFinding> => {
  const view = await desk.findings(place);
  const [first] =
    view.kind === 'found'
      ? (view.value.findings ?? []).filter(({ kind }) => kind === 'number' || kind === 'date')
      : [];
  if (first === undefined) throw new Error('another day was to be found');
  return first;
};

describe('a finding', () => {
  beforeEach(async () => {
    await archive.publish(name(), report(name(), 'Contact was lost on 25 April.'));
  });

  it('is judged together with links, in one version', async () => {
    const { anchor, state } = await dayFound();
    expect(state).toBe('open');
    expect((await desk.decide(place, { anchor, decision: 'dismissed', reason: ' ' })).problems[0]?.code).toBe(
      'reason-missing',
    );
    expect((await desk.decide(place, { anchor, decision: 'accepted', reason: '' })).ok).toBe(true);
    await doTo('t1.s1', 'confirm');
    expect(await dayFound()).toMatchObject({ state: 'accepted', drafted: true });
    const published = await desk.publish(place, '');
    expect(published.ok && published.value.number).toBe(3);
    const { content } = await head();
    expect(content.judgements?.map(({ decision, by }) => `${decision} by ${by}`)).toEqual([
      'accepted by A. Orlova',
    ]);
    expect(content.links).toHaveLength(1);
    expect(await dayFound()).toMatchObject({ state: 'accepted', drafted: false });
  });

  it('is said to be looked for where it is not there in good time', async () => {
    const view = await desk.findings(place);
    if (view.kind !== 'found') throw new Error(view.kind);
    const links = serverLinks({
      address: 'http://127.0.0.1:1',
      assetPath: (file) => file,
      allowsImage: () => false,
      editing: true,
    });
    if (links.edit === undefined) throw new Error('editing was asked for');
    const asked = readAskedFindings(new URLSearchParams());
    const options = { by: 'A. Orlova', token: '', notice: undefined, edit: links.edit, asked };
    const html = (findings: typeof view.value.findings): string =>
      renderDocument(findingsPage({ ...view.value, findings }, links, options));
    expect(html(undefined)).toContain(editWords.findings.pending);
    expect(html(undefined)).not.toContain(editWords.findings.none);
    expect(html(view.value.findings)).not.toContain(editWords.findings.pending);
  });

  it('that was judged of a sentence that has changed since is left with its reason, and not lost', async () => {
    const { anchor, kind } = await dayFound();
    await desk.decide(place, { anchor, decision: 'dismissed', reason: 'Another calendar.' });
    await archive.publish(name(), report(name(), 'All contact was lost on 25 April.'));
    expect(await desk.takeOver(place)).toMatchObject({ ok: true, value: 1 });
    const view = await seen();
    expect(view.draft).toMatchObject({
      decisions: [],
      left: [{ decision: { kind, decision: 'dismissed', reason: 'Another calendar.' }, why: 'changed' }],
    });
    const box = DraftBox({ view, action: '/', token: '' });
    expect(renderToString(box)).toContain('because: Another calendar.');
  });

  it('is open again where a decision is taken back, in the draft or in the record', async () => {
    const { anchor } = await dayFound();
    await desk.decide(place, { anchor, decision: 'dismissed', reason: 'Another calendar.' });
    await desk.decide(place, { anchor, decision: 'reopen', reason: '' });
    expect((await seen()).draft.decisions).toEqual([]);
    await desk.decide(place, { anchor, decision: 'mended', reason: '' });
    await desk.publish(place, '');
    await desk.decide(place, { anchor, decision: 'reopen', reason: '' });
    expect(await dayFound()).toMatchObject({ state: 'open', drafted: true });
    await desk.publish(place, '');
    expect((await head()).content.judgements).toBeUndefined();
  });
});
