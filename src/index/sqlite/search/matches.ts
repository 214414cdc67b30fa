// Records that answer a part of a query, with their scores; and how such sets are joined.

/** Slots that rise. `scores` and `exact` stand beside them. */
export interface Matches {
  readonly slots: Int32Array;
  readonly scores: Float32Array;
  readonly exact: Uint8Array;
}

export const none: Matches = {
  slots: new Int32Array(0),
  scores: new Float32Array(0),
  exact: new Uint8Array(0),
};

/** Records that answer without any score, exactly. */
export function plainly(slots: Int32Array): Matches {
  return { slots, scores: new Float32Array(slots.length), exact: new Uint8Array(slots.length).fill(1) };
}

/** What answers both: scores are added. */
export function both(a: Matches, b: Matches): Matches {
  const most = Math.min(a.slots.length, b.slots.length);
  const slots = new Int32Array(most);
  const scores = new Float32Array(most);
  const exact = new Uint8Array(most);
  let length = 0;
  for (let i = 0, j = 0; i < a.slots.length && j < b.slots.length;) {
    const [left, right] = [a.slots[i] ?? 0, b.slots[j] ?? 0];
    if (left < right) i++;
    else if (right < left) j++;
    else {
      slots[length] = left;
      scores[length] = (a.scores[i] ?? 0) + (b.scores[j] ?? 0);
      exact[length] = (a.exact[i] ?? 0) & (b.exact[j] ?? 0);
      length++;
      i++;
      j++;
    }
  }
  return cut({ slots, scores, exact }, length);
}

/** What answers the first and not the second. */
export function without(a: Matches, b: Matches): Matches {
  const slots = new Int32Array(a.slots.length);
  const scores = new Float32Array(a.slots.length);
  const exact = new Uint8Array(a.slots.length);
  let length = 0;
  for (let i = 0, j = 0; i < a.slots.length; i++) {
    const slot = a.slots[i] ?? 0;
    while (j < b.slots.length && (b.slots[j] ?? 0) < slot) j++;
    if (j < b.slots.length && b.slots[j] === slot) continue;
    slots[length] = slot;
    scores[length] = a.scores[i] ?? 0;
    exact[length] = a.exact[i] ?? 0;
    length++;
  }
  return cut({ slots, scores, exact }, length);
}

/** How much a second answer to an alternative adds to the best. */
const furtherShare = 0.25;

/** What answers any. The best score counts whole, others for a share. */
export function any(size: number, list: readonly Matches[]): Matches {
  const [first] = list;
  if (first === undefined) return none;
  if (list.length === 1) return first;
  const best = new Float32Array(size).fill(-1);
  const further = new Float32Array(size);
  const exactly = new Uint8Array(size);
  for (const { slots, scores, exact } of list)
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] ?? 0;
      const [score, before] = [scores[i] ?? 0, best[slot] ?? 0];
      best[slot] = Math.max(score, before);
      if (before >= 0) further[slot] = (further[slot] ?? 0) + Math.min(score, before);
      exactly[slot] = (exactly[slot] ?? 0) | (exact[i] ?? 0);
    }
  return gathered(size, best, (slot) => (best[slot] ?? 0) + furtherShare * (further[slot] ?? 0), exactly);
}

/** The slots whose mark is not below 0. */
export function gathered(
  size: number,
  marks: Float32Array,
  scoreOf: (slot: number) => number,
  exactly: Uint8Array,
): Matches {
  let length = 0;
  for (let slot = 0; slot < size; slot++) if ((marks[slot] ?? 0) >= 0) length++;
  const slots = new Int32Array(length);
  const scores = new Float32Array(length);
  const exact = new Uint8Array(length);
  let at = 0;
  for (let slot = 0; slot < size; slot++)
    if ((marks[slot] ?? 0) >= 0) {
      slots[at] = slot;
      scores[at] = scoreOf(slot);
      exact[at] = exactly[slot] ?? 0;
      at++;
    }
  return { slots, scores, exact };
}

function cut({ slots, scores, exact }: Matches, length: number): Matches {
  return {
    slots: slots.subarray(0, length),
    scores: scores.subarray(0, length),
    exact: exact.subarray(0, length),
  };
}
