// The forms of a name in other scripts and romanisations, each by a named system.
import { systems } from '../transliterate/systems.ts';
import type { GeneratedForm } from './port.ts';
import { scriptOf, tidy } from './read/fold.ts';

/** Forms of one name. */
const most = 60;

/** The name itself first, then its forms, the usual first; no form twice. */
export function formsOf(name: string): GeneratedForm[] {
  const written = tidy(name);
  if (!/\p{L}/u.test(written)) return [];
  const script = scriptOf(written);
  const forms = new Map<string, GeneratedForm>([
    [written, { written, script: scriptCode(script), system: null }],
  ]);
  for (const system of systems)
    if (system.from.script === scriptCode(script))
      for (const form of system.convert(written))
        if (!forms.has(form)) forms.set(form, { written: form, script: system.to.script, system: system.id });
  return [...forms.values()].slice(0, most);
}

function scriptCode(script: ReturnType<typeof scriptOf>): string {
  return script === 'other' ? 'Zyyy' : script === 'Kana' ? 'Jpan' : script;
}
