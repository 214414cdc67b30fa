// A page as the text of an HTML document.
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * The whole document, UTF-8 to be. All text is escaped by Preact. A carriage return is written as a reference, since a browser
 * would else read it as a line feed (HTML, 13.2.3.5); NUL, which no HTML can hold, as its picture.
 */
export function renderDocument(page: VNode): string {
  const html = renderToString(page).replaceAll('\r', '&#13;').replaceAll('\0', '\u2400');
  return `<!doctype html>\n${html}\n`;
}
