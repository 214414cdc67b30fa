// Lets Escape take away the raw reading that hovers over a correction, until the reader moves on (WCAG 2.2, 1.4.13).

const page = document.documentElement;
const show = (): void => page.classList.remove('no-raw');

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') page.classList.add('no-raw');
});
addEventListener('focusin', show);
addEventListener('pointerover', (event) => {
  if (event.target instanceof Element && event.target.closest('.c') === null) show();
});
