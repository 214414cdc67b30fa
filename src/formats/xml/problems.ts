// What can be wrong with an XML file, in words: what, where, and how to mend it.
import type { Problem, Where } from '../../model/problem.ts';
import type { XmlLimits } from './limits.ts';

function refuse(code: string, message: string, hint: string, where?: Where): Problem {
  return { code, severity: 'error', message, hint, ...(where && { where }) };
}

export function notWellFormed(saxes: string, where: Where): Problem {
  const what = saxes.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  if (what.startsWith('disallowed character'))
    return refuse(
      'xml-character',
      'There is a character that XML does not allow (a NUL or another control character, or half of a surrogate pair).',
      'Take the character out; XML has no way to write it.',
      where,
    );
  if (what.startsWith('undefined entity'))
    return refuse(
      'xml-entity',
      'There is an entity that is none of the five that XML has (&amp; &lt; &gt; &quot; &apos;).',
      'Write the character itself, or its number (&#233;).',
      where,
    );
  return refuse(
    'xml-not-well-formed',
    `The XML is not well-formed: ${what}.`,
    'Mend it there; `xmllint --noout FILE` shows the same.',
    where,
  );
}

export function cutOff(open: readonly string[], where: Where): Problem {
  const names = open.slice(-5).map((name) => `<${name}>`);
  const inside = names.length === 0 ? 'before its first element' : `within ${names.join(' ')}`;
  return refuse(
    'xml-cut-off',
    `The file ends in the middle, ${inside}.`,
    'Get the file again whole. What stood before the place was read.',
    where,
  );
}

export function hasDoctype(where: Where): Problem {
  return refuse(
    'xml-doctype',
    'The file has a DOCTYPE. Its declarations could fetch files or grow without end, so none is read.',
    'Take the <!DOCTYPE …> out of the file with an editor. Where the text uses entities of it (&name;), write the characters themselves, or their numbers (&#233;).',
    where,
  );
}

export function tooDeep({ depth }: XmlLimits, where: Where): Problem {
  return refuse(
    'xml-too-deep',
    `Elements stand within each other more than ${depth} levels deep.`,
    'No text is that deep; check how the file was made.',
    where,
  );
}

export function tokenTooLong({ token }: XmlLimits, where: Where): Problem {
  return refuse(
    'xml-too-long',
    `A tag, a comment or a run of text without any markup is longer than ${token} characters.`,
    'Divide it; binary data does not belong into attributes.',
    where,
  );
}

export function elementTooLarge(name: string, where: Where): Problem {
  return refuse(
    'xml-too-large',
    `The element <${name}> is too large to be read as one record.`,
    'Divide it into several.',
    where,
  );
}

export function unknownPrefix(name: string, where: Where): Problem {
  return refuse(
    'xml-prefix',
    `The prefix of <${name}> is not declared.`,
    `Declare it: xmlns:${name.slice(0, name.indexOf(':'))}="…" on the root element.`,
    where,
  );
}

export function unknownEncoding(encoding: string): Problem {
  return refuse(
    'xml-encoding',
    `The XML declaration names the encoding “${encoding}”, which is not known or not the file's.`,
    'Save the file as UTF-8, and say so in its first line.',
    { line: 1 },
  );
}

/** `likely`: the encoding that the bytes look like. */
export function brokenEncoding(encoding: string, where: Where, likely: string | undefined): Problem {
  const guess = likely === undefined ? '' : ` It is perhaps in ${likely}.`;
  return refuse(
    'xml-encoding',
    `The file is to be ${encoding}, but there are bytes that do not belong to it.${guess}`,
    likely === undefined
      ? 'Save the file anew as UTF-8.'
      : `Name the encoding in the first line (<?xml version="1.0" encoding="${likely}"?>), or convert it: iconv -f ${likely.toUpperCase()} -t UTF-8 FILE > NEW.`,
    where,
  );
}

export function emptyFile(): Problem {
  return refuse('xml-empty', 'The file holds no XML element.', 'Check that the right file was given.');
}
