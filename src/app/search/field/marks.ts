// Marks as a reader who writes English asks for them. Each is put into English word by word, and none is made another state's grade.

/**
 * By the English words, joined by hyphens, the normalised keys of the marks that they render. «Совершенно секретно» is rendered by
 * several; "top secret" is none of them, and finds papers that bear these English words.
 */
export const marksInEnglish: Readonly<Record<string, readonly string[]>> = {
  'strictly-secret': ['strogo-sekretno', 'streng-geheim', 'strogo-povjerljivo', 'strogo-poverljivo'],
  'completely-secret': ['sovershenno-sekretno'],
  'absolutely-secret': ['sovershenno-sekretno'],
  secret: ['sekretno', 'geheim', 'taemno', 'tajne', 'tajno', 'secret', 'titkos'],
  confidential: [
    'konfidentsialno',
    'doveritelno',
    'vertraulich',
    'confidentiel',
    'povjerljivo',
    'poverljivo',
  ],
  'top-secret-special-folder': ['sovershenno-sekretno-osobaya-papka', 'osobaya-papka'],
  'special-folder': ['osobaya-papka'],
  'of-special-importance': ['osoboi-vazhnosti'],
  'for-official-use': ['dlya-sluzhebnogo-polzovaniya', 'nur-fur-den-dienstgebrauch'],
  'copying-prohibited': ['snyatie-kopii-vospreshchaetsya', 'snimat-kopii-vospreshchaetsya'],
  'copying-forbidden': ['snyatie-kopii-vospreshchaetsya', 'snimat-kopii-vospreshchaetsya'],
};
