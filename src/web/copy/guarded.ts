// A page that keeps its own rules, since a file comes without headers.

/** `file:` stands for the copy itself where it is opened from a disk; a page that came over the network may load nothing by it. */
const policy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "font-src 'self' file:",
  "img-src 'self' file:",
  "connect-src 'none'",
  "form-action 'self' file:",
  "base-uri 'none'",
].join('; ');

const head = '<head><meta charset="utf-8"/>';

/** The page with its Content-Security-Policy in its head, before anything that it rules (CSP 3, 3.3). */
export function guarded(page: string): string {
  if (!page.includes(head)) throw new Error('A page does not begin as pages do.');
  const rules = `<meta http-equiv="Content-Security-Policy" content="${policy}"/><meta name="referrer" content="strict-origin-when-cross-origin"/>`;
  // A face that is loaded ahead would be asked for as from another origin, which a file opened from a disk may not.
  return page.replace(/<link rel="preload"[^>]*>/, '').replace(head, () => `${head}${rules}`);
}
