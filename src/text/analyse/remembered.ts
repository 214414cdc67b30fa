// Keeps what a pure function gave, since most words of an archive are the same few thousand.

/** The same function, which keeps at most `most` of its results and then begins anew. `compute` must be pure, and its arguments short. */
export function remembered<Value>(compute: (key: string) => Value, most: number): (key: string) => Value {
  const kept = new Map<string, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    if (kept.size >= most) kept.clear();
    // A copy, since a piece of a text would keep the whole text with it.
    kept.set(Array.from(key).join(''), value);
    return value;
  };
}
