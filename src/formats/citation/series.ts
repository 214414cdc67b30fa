// Several names in one sentence.

/** "A", "A and B", "A, B, and C". */
export function series(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(' and ');
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1) ?? ''}`;
}
