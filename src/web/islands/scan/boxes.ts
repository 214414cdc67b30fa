// Boxes that open over the page: they go with the focus, with a press beside them, and with Escape.

export function watchBoxes(): void {
  const boxes = document.querySelectorAll<HTMLDetailsElement>('.scan details, details.box');
  for (const box of boxes) {
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !box.open) return;
      // The sentence that is chosen stays so.
      event.stopPropagation();
      box.open = false;
      box.querySelector('summary')?.focus();
    });
    box.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) box.open = false;
    });
  }
  addEventListener('pointerdown', ({ target }) => {
    for (const box of boxes) if (target instanceof Node && !box.contains(target)) box.open = false;
  });
}
