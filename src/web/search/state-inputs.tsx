// The state of a search as hidden fields, so that a form which changes one part of it keeps the others.
import type { VNode } from 'preact';
import { writeAsked, type SearchAsked } from './asked.ts';

export function StateInputs({ asked }: { readonly asked: SearchAsked }): VNode {
  return (
    <>
      {[...new URLSearchParams(writeAsked(asked))].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
