// Language tags (BCP 47) and text that is said in one language.
import { z } from 'zod';

/** The canonical form of a BCP 47 tag ("ZH-hant" → "zh-Hant"), or undefined where it is not well formed. */
export function canonicalLanguage(tag: string): string | undefined {
  if (tag.length > 64) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Tags that most records have, known to be canonical, and of scripts that run from left to right. */
const common: ReadonlySet<string> = new Set(['en', 'ru', 'de', 'fr', 'ko', 'zh', 'ja', 'und']);

/**
 * A BCP 47 language tag in canonical form, since it is part of what is hashed; `und` where the language is not known, `zxx` for no
 * linguistic content.
 */
export const LanguageSchema = z.string().superRefine((tag, context) => {
  if (common.has(tag)) return;
  const canonical = canonicalLanguage(tag);
  if (canonical === undefined)
    context.addIssue({ code: 'custom', message: `“${tag}” is not a BCP 47 language tag` });
  else if (canonical !== tag)
    context.addIssue({ code: 'custom', message: `the language tag “${tag}” is written “${canonical}”` });
});

export const LocalTextSchema = z.strictObject({ language: LanguageSchema, text: z.string() });
/** A title, summary or note in one language. */
export type LocalText = z.infer<typeof LocalTextSchema>;

const rightToLeft = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** The writing direction of a language, by its likely script. */
export function direction(tag: string): 'ltr' | 'rtl' {
  if (common.has(tag)) return 'ltr';
  try {
    const script = new Intl.Locale(tag).maximize().script;
    return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
