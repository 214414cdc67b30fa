// Light for faint typing: brightness, contrast, white on black.

/** Brightness and contrast in hundredths, and whether black and white are exchanged. */
export interface Light {
  readonly brightness: number;
  readonly contrast: number;
  readonly inverted: boolean;
}

export interface LightSwitches {
  /** Undefined where nothing is changed. */
  now(): Light | undefined;
  set(light: Light | undefined): void;
}

const plain: Light = { brightness: 100, contrast: 100, inverted: false };

function filterOf({ brightness, contrast, inverted }: Light): string {
  const parts = [
    brightness === 100 ? '' : `brightness(${brightness}%)`,
    contrast === 100 ? '' : `contrast(${contrast}%)`,
    inverted ? 'invert(1)' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Calls back with a filter of the style sheet's language, empty where nothing is changed. */
export function watchLight(pane: HTMLElement, changed: (filter: string) => void): LightSwitches {
  const box = pane.querySelector('.scan-adjust');
  const input = (name: string): HTMLInputElement | null | undefined => box?.querySelector(`[name="${name}"]`);
  const read = (): Light => ({
    brightness: Number(input('brightness')?.value ?? 100),
    contrast: Number(input('contrast')?.value ?? 100),
    inverted: input('invert')?.checked === true,
  });
  const apply = (): void => {
    const filter = filterOf(read());
    box?.classList.toggle('adjusted', filter !== '');
    changed(filter);
  };
  const set = (light: Light = plain): void => {
    for (const name of ['brightness', 'contrast'] as const) {
      const slider = input(name);
      if (slider) slider.value = String(light[name]);
    }
    const invert = input('invert');
    if (invert) invert.checked = light.inverted;
    apply();
  };
  box?.addEventListener('input', apply);
  box?.querySelector('[data-act="plain"]')?.addEventListener('click', () => set());
  return { now: () => (filterOf(read()) === '' ? undefined : read()), set };
}
