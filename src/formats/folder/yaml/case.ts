// Keys: kebab-case in files, camelCase in the model.

/** `copy-number` → `copyNumber`; other words stay. */
export function camelCase(key: string): string {
  return key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `copyNumber` → `copy-number`. */
export function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
