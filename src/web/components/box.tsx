// What is wanted seldom: a word that opens a box over what follows, and moves nothing.
import type { ComponentChildren, VNode } from 'preact';

export function Box(props: { readonly label: string; readonly children: ComponentChildren }): VNode {
  return (
    <details class="box">
      <summary>{props.label}</summary>
      <div class="box-inside">{props.children}</div>
    </details>
  );
}
