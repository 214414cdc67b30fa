// Puts the chosen sentence into the citation: the address that is cited ends in the sentence that the page's own address names.

/** The sentence that the address names, also by an id that it had once. */
function chosen(): string | undefined {
  // Behind it may stand a region of the scan: "t1.s14&xywh=…".
  const [id = ''] = location.hash.slice(1).split('&');
  const sentence = id === '' ? null : document.getElementById(id)?.closest('.s');
  return sentence === null || sentence === undefined ? undefined : sentence.id;
}

function cite(): void {
  const { version, base } = document.querySelector<HTMLElement>('[data-version]')?.dataset ?? {};
  if (version === undefined || base === undefined) return;
  const sentence = chosen();
  const address = sentence === undefined ? version : `${base}#${sentence}`;
  for (const place of document.querySelectorAll('[data-address]')) place.textContent = address;
}

addEventListener('hashchange', cite);
cite();
