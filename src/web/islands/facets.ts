// Opens what a search may be narrowed to where the window has room for it; browsers that know how show it there without a script.

const narrow = document.querySelector<HTMLDetailsElement>('details.narrow');
if (narrow !== null && matchMedia('(min-width: 64.01rem)').matches) narrow.open = true;
