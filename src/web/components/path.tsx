// The way down to a page: the units above a file, or the headings above a document of an edition.
import type { VNode } from 'preact';
import { languageAttributes } from './block.tsx';

/** A step with its address; a heading that has no page of its own has none. */
export interface PathStep {
  readonly label: string;
  readonly language?: string | undefined;
  readonly href?: string | undefined;
}

export function Path({
  label,
  steps,
}: {
  readonly label: string;
  readonly steps: readonly PathStep[];
}): VNode | null {
  if (steps.length === 0) return null;
  return (
    <nav class="path" aria-label={label}>
      <ol>
        {steps.map((step) => (
          <li {...languageAttributes(step.language)}>
            {step.href === undefined ? step.label : <a href={step.href}>{step.label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
