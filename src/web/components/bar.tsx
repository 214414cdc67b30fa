// A share of the fullest, as wide as it is large.
import type { VNode } from 'preact';

/** An image of the number that stands beside it. */
export function Bar({ count, most }: { readonly count: number; readonly most: number }): VNode {
  return (
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width={Math.max(1, Math.round((100 * count) / Math.max(1, most)))} height="6" />
    </svg>
  );
}
