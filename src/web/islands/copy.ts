// Copies a citation: shows the buttons, which do nothing without a script, and says when it is done.

/** Clipboards are closed to pages that did not come over https; there the selected text is copied the old way. */
async function copyText(element: HTMLElement): Promise<boolean> {
  const text = element.innerText;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}

async function copyAndSay(button: HTMLButtonElement): Promise<void> {
  const element = document.getElementById(button.dataset['copy'] ?? '');
  const status = document.querySelector<HTMLElement>('[data-copied]');
  if (element === null || status === null) return;
  const done = await copyText(element);
  status.textContent = done ? (status.dataset['copied'] ?? '') : '';
  button.classList.toggle('done', done);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copyAndSay(button));
}
