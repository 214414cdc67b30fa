// The names that tesseract gives to languages and scripts, and those of BCP 47.

/** Names that are no code of ISO 639-2/T, or say more than one. */
const own: Readonly<Record<string, string>> = {
  chi_sim: 'zh-Hans', chi_tra: 'zh-Hant', srp_latn: 'sr-Latn', aze_cyrl: 'az-Cyrl', uzb_cyrl: 'uz-Cyrl', frk: 'de-Latf', deu_latf: 'de-Latf',
  kmr: 'ku', nor: 'no',
}; // prettier-ignore

/** Languages for which tesseract's project publishes data (tessdata 4.1), but for those above. */
const published =
  'afr amh ara asm aze bel ben bod bos bre bul cat ceb ces cos cym dan deu div ell eng enm epo est eus fao fas fil fin fra frm fry gla gle glg grc guj hat heb hin hrv hun hye iku ind isl ita jav jpn kan kat kaz khm kir kor lao lat lav lit ltz mal mar mkd mlt mon mri msa mya nep nld oci ori pan pol por pus que ron rus san sin slk slv snd spa sqi srp sun swa swe syr tam tat tel tgk tha tir ton tur uig ukr urd uzb vie yid yor'.split(
    ' ',
  );

/** The language that a name of tesseract's stands for ("rus" → "ru"), as BCP 47; undefined for what is no language ("osd", "equ"). */
export function languageOf(name: string): string | undefined {
  if (own[name] !== undefined) return own[name];
  if (!/^[a-z]{3}$/.test(name) || name === 'osd' || name === 'equ') return undefined;
  return new Intl.Locale(name).language;
}

/** The name that tesseract has for a language ("zh-TW" → "chi_tra"); undefined where its project has none. */
export function nameFor(language: string): string | undefined {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(language);
  } catch {
    return undefined;
  }
  if (locale.language === 'lzh') return 'chi_tra';
  const { script } = locale.maximize();
  if (locale.language === 'zh' || locale.language === 'yue') return script === 'Hans' ? 'chi_sim' : 'chi_tra';
  const withScript = `${locale.language}-${script ?? ''}`;
  const special = Object.keys(own).find((name) => own[name] === withScript || own[name] === locale.language);
  return special ?? published.find((name) => languageOf(name) === locale.language);
}
