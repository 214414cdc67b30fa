// Names of text files: `t1.transcription.ru.txt` is the text t1, a transcription in Russian.
import { canonicalLanguage } from '../../../model/language.ts';
import { LocalIdSchema } from '../../../model/names.ts';
import { TextKindSchema, type TextKind } from '../../../model/text.ts';

/** What the name of a text file says. */
export interface TextName {
  readonly id: string;
  readonly kind: TextKind;
  readonly language: string;
}

/** What a file's name says of the text in it, or undefined where it is not of the pattern. */
export function textFileName(name: string): TextName | undefined {
  const match = /^(.{1,64})\.([a-z]+)\.([A-Za-z0-9-]{1,64})\.txt$/.exec(name);
  const [, id = '', word = '', language = ''] = match ?? [];
  const kind = TextKindSchema.safeParse(word);
  if (!kind.success || !LocalIdSchema.safeParse(id).success || canonicalLanguage(language) === undefined)
    return undefined;
  return { id, kind: kind.data, language };
}
