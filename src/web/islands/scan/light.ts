// Light for faint typing: brightness, contrast, white on black.

/** Calls back with a filter of the style sheet's language, empty where nothing is changed. */
export function watchLight(pane: HTMLElement, changed: (filter: string) => void): void {
  const box = pane.querySelector('.scan-light');
  if (box === null) return;
  const input = (name: string): HTMLInputElement | null => box.querySelector(`[name="${name}"]`);
  const apply = (): void => {
    const brightness = input('brightness')?.value ?? '100';
    const contrast = input('contrast')?.value ?? '100';
    const inverted = input('invert')?.checked === true;
    const parts = [
      brightness === '100' ? '' : `brightness(${brightness}%)`,
      contrast === '100' ? '' : `contrast(${contrast}%)`,
      inverted ? 'invert(1)' : '',
    ];
    changed(parts.filter((part) => part !== '').join(' '));
  };
  box.addEventListener('input', apply);
  box.querySelector('[data-act="plain"]')?.addEventListener('click', () => {
    for (const name of ['brightness', 'contrast']) {
      const slider = input(name);
      if (slider !== null) slider.value = '100';
    }
    const invert = input('invert');
    if (invert !== null) invert.checked = false;
    apply();
  });
  // A box that is open goes with the focus, and with Escape.
  for (const details of pane.querySelectorAll('details')) {
    details.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !details.open) return;
      details.open = false;
      details.querySelector('summary')?.focus();
    });
    details.addEventListener('focusout', (event) => {
      if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
    });
  }
}
