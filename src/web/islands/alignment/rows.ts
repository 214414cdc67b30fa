// Whether sentences or paragraphs stand level: remembered on this device, and taken where a record is opened anew.

const rowsKey = 'verno.rows';

export function rememberRows(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.rows-by a[data-rows]')];
  try {
    for (const link of links)
      link.addEventListener('click', () => localStorage.setItem(rowsKey, link.dataset['rows'] ?? ''));
    const wanted = localStorage.getItem(rowsKey) === 'paragraphs' ? 'paragraphs' : undefined;
    const other = links.find((link) => link.dataset['rows'] === wanted);
    // Who asked for the paragraphs by their address has them; a page that was gone back to stays as it was left.
    if (other !== undefined && !other.hasAttribute('aria-current'))
      location.replace(other.href + location.search + location.hash);
  } catch {
    // Storage that is closed to the page is no reason to say anything: the links still lead to both.
  }
}
