// Titles, summaries and the like: words in a language, in the ways that a person writes them.
import { canonicalLanguage } from '../../../model/language.ts';
import type { Report } from '../report.ts';
import { itemsOf, mapNode, textNode, valueOf, type Node } from '../yaml/node.ts';

/** `{en: …, ru: …}`, plain words, or a list of either and of `{language: …, text: …}`, as a list of the last. */
export function fullLocalTexts(value: Node, report: Report): Node {
  const items = itemsOf(value).flatMap((item) => localTexts(item, report));
  return { kind: 'list', line: value.line, items };
}

function localTexts(item: Node, report: Report): Node[] {
  if (item.kind === 'scalar') {
    report.warn(
      'language-missing',
      item.line,
      'These words do not say which language they are in; they were taken as of an unknown one (und).',
      'Write {en: …}, with the language before the words.',
    );
    return [mapNode(item.line, { language: textNode('und', item.line), text: item })];
  }
  if (item.kind === 'list' || valueOf(item, 'language') !== undefined || valueOf(item, 'text') !== undefined)
    return [item];
  return item.entries.map(({ key, line, value }) => {
    if (canonicalLanguage(key) === undefined)
      report.error(
        'language-wrong',
        line,
        `“${key}” is no language tag.`,
        'Write a tag of BCP 47: en, ru, zh-Hant …',
      );
    return mapNode(line, { language: textNode(key, line), text: value });
  });
}
