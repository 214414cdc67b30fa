// Every word of the editor's pages. English; another language is another such file.
import type { LinkAction } from '../../app/edit/link-steps.ts';
import type { GatheredChange } from '../../app/edit/link-steps.ts';

const many = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

export const editWords = {
  title: (record: string): string => `Links: ${record}`,
  heading: 'Links between the sentences',
  editing: (by: string): string =>
    `You edit as ${by}. What you say is gathered here, and becomes part of the record when you publish it, in one version.`,
  toReader: 'Read the record',
  toHome: 'All drafts',
  original: 'Original',
  translation: 'Translation',
  pending: 'The links of these two texts are being computed just now. Load the page again in a moment.',
  unrelated: 'Nothing could be linked: the two texts seem to have nothing to do with each other.',
  count: (total: number, judged: number, stale: number): string =>
    `${many(total, 'link', 'links')}; a person stands for ${judged}` +
    (stale === 0 ? '.' : `; ${stale} stale, since a sentence has changed.`),
  state: {
    computed: (score: number | null): string =>
      score === null ? 'computed' : `computed, ${Math.round(score * 100)} %`,
    confirmed: (by: string): string => `confirmed by ${by}`,
    corrected: (by: string): string => `corrected by ${by}`,
    refused: (by: string): string => `was linked otherwise; refused by ${by}`,
    stale: 'stale: a sentence has changed since',
    crossing: 'out of order',
    drafted: 'not yet published',
  },
  gap: {
    source: 'Nothing in the translation.',
    target: 'Nothing in the original.',
  },
  actions: {
    confirm: 'Confirm',
    refuse: 'Refuse',
    split: 'Split',
    join: 'Join with the next',
    unlink: 'No counterpart',
    'source-up': 'Original’s first sentence up',
    'source-down': 'Original’s last sentence down',
    'target-up': 'Translation’s first sentence up',
    'target-down': 'Translation’s last sentence down',
    reopen: 'Undo for this link',
  } satisfies Record<LinkAction, string>,
  keys: {
    title: 'Keys',
    use: 'Single keys',
    list: [
      [['j', '↓'], 'the next link'],
      [['k', '↑'], 'the link before'],
      [['c'], 'confirm, and go on to the next'],
      [['r'], 'refuse: these do not belong together'],
      [['s'], 'split: part the first sentences from the rest'],
      [['m'], 'join with the next link'],
      [['u'], 'unlink: no counterpart'],
      [['[', ']'], 'move the translation’s first sentence to the link above, its last to the link below'],
      [['{', '}'], 'the same with the original’s'],
      [['x'], 'undo for this link'],
      [['z'], 'undo the last step'],
      [['?'], 'show or hide these keys'],
    ] satisfies readonly (readonly [readonly string[], string])[],
    only: 'They work while a link is chosen, and never while you write in a field.',
  },
  draft: {
    title: 'To be published',
    none: 'Nothing yet: what you say of links is gathered here.',
    changes: (count: number): string => many(count, 'change', 'changes'),
    of: {
      confirm: (n: number): string => many(n, 'link confirmed', 'links confirmed'),
      correct: (n: number): string => many(n, 'link corrected', 'links corrected'),
      refuse: (n: number): string => many(n, 'link refused', 'links refused'),
      forget: (n: number): string => many(n, 'link reopened', 'links reopened'),
    } satisfies Record<GatheredChange['do'], (n: number) => string>,
    note: 'A note for the history of the record',
    publish: 'Publish',
    undo: 'Undo the last step',
    discard: 'Throw away all of it',
    behind: (began: number, newest: number): string =>
      `Version ${newest} of this record has been published since you began with version ${began}. What you gathered is kept, and not shown below. Take it over to version ${newest}: each change whose sentences read as they did, and of which nobody has said anything meanwhile, goes over.`,
    takeOver: 'Take it over',
    left: 'What could not be taken over',
    why: {
      changed: 'a sentence reads otherwise now, or is gone',
      judged: 'somebody has judged it meanwhile',
    },
    forgetLeft: 'Done with these',
  },
  pages: (page: number, pages: number): string => `Part ${page} of ${pages}`,
  previous: 'The part before',
  next: 'The next part',
  done: {
    confirm: 'Confirmed.',
    refuse: 'Refused.',
    split: 'Split.',
    join: 'Joined.',
    unlink: 'Unlinked.',
    'source-up': 'Moved up.',
    'source-down': 'Moved down.',
    'target-up': 'Moved up.',
    'target-down': 'Moved down.',
    reopen: 'Taken back.',
  } satisfies Record<LinkAction, string>,
  undone: 'The last step is undone.',
  discarded: 'Thrown away.',
  takenOver: (left: number): string =>
    left === 0 ? 'All of it is taken over.' : `Taken over, but for ${many(left, 'change', 'changes')}.`,
  published: (number: number): string => `Published as version ${number}.`,
  unchanged: 'The record said so already: no version was made.',
  entry: {
    title: 'Editing',
    by: (by: string): string =>
      `You edit this archive as ${by}, for as long as this server runs and this browser is open.`,
    how: 'Open a record in its parallel view and follow “Edit the links”.',
    drafts: 'Begun, and not yet published',
    noDrafts: 'Nothing is begun.',
    draft: (id: string, original: string, translation: string, changes: number): string =>
      `${id}: ${original} and ${translation}, ${many(changes, 'change', 'changes')}`,
  },
  refusals: {
    host: (address: string): string => `Editing is answered under ${address} alone.`,
    entry: 'Only whoever started this server may edit. Open the address that it printed then.',
    origin: 'This did not come from a page of this server: nothing was done.',
    token: 'This form is not of this server as it runs now: nothing was done. Load the page again.',
    form: 'This is no form that an editor’s page sends.',
    large: 'This is larger than any form of these pages.',
  },
} as const;
