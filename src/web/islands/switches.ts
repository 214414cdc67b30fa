// Remembers on this device whether editorial brackets and corrections are shown. The switches themselves work without it.

for (const box of document.querySelectorAll<HTMLInputElement>('.switches input')) {
  const key = `verno.${box.id}`;
  try {
    if (localStorage.getItem(key) === 'no') box.checked = false;
  } catch {
    // Storage that is closed to the page is no reason to say anything: the switch still switches.
    continue;
  }
  box.addEventListener('change', () => {
    localStorage.setItem(key, box.checked ? 'yes' : 'no');
  });
}
