// What a page says that it holds: "Original Scan", "Translation - English".
import { fold } from './fold.ts';
import { languageNamed } from './language-names.ts';

export interface ContentsEntry {
  readonly kind: 'scan' | 'transcription' | 'translation';
  readonly language: string | undefined;
}

const words: Readonly<Record<ContentsEntry['kind'], readonly string[]>> = {
  scan: "scan|scans|original scan|original scans|scanned original|original|original document|scan of original|scan of the original|facsimile|page images|images|scan des originals|originalscan|faksimile|digitalisat|numerisation|numerisation de l'original|fac-simile|original numerise|escaneo del original|facsimil|scansione|skan|skan oryginalu|скан|скан оригинала|скан подлинника|подлинник|образ документа|факсимиле|원본|원본 스캔|스캔|原件|原件扫描|扫描件|原文扫描".split(
    '|',
  ),
  transcription:
    "transcript|transcription|transcribed text|original text|text of the original|original transcript|transkript|transkription|abschrift|umschrift|originaltext|texte original|texte de l'original|transcripcion|trascrizione|transkrypcja|транскрипция|расшифровка|текст оригинала|текст подлинника|оригинал|전사|전사본|원문|转录|原文".split(
      '|',
    ),
  translation:
    'translation|translated text|ubersetzung|traduction|traduccion|traduzione|tlumaczenie|preklad|forditas|перевод|번역|번역문|译文|翻译|中译文'.split(
      '|',
    ),
};
const kinds = new Map(
  (['scan', 'transcription', 'translation'] as const).flatMap((kind) =>
    words[kind].map((word) => [fold(word), kind] as const),
  ),
);

/** Reads one entry; undefined where the line is none. The language may stand behind a dash or in brackets, or before the word. */
export function contentsEntry(text: string): ContentsEntry | undefined {
  if (text.length > 90) return undefined;
  const whole = kinds.get(fold(text));
  if (whole !== undefined) return { kind: whole, language: undefined };
  const apart =
    /^(?<what>[^-–—(:]{2,60}?)\s*[-–—:(]\s*(?:into |in |auf |en |на )?(?<language>[^()]{2,40})\)?$/u.exec(
      text,
    );
  const kind = kinds.get(fold(apart?.groups?.['what'] ?? ''));
  const language = languageNamed(apart?.groups?.['language'] ?? '');
  if (kind !== undefined && language !== undefined) return { kind, language };
  const at = text.search(/\s\S+$/u);
  const before = at < 0 ? undefined : languageNamed(text.slice(0, at));
  const behind = kinds.get(fold(text.slice(at)));
  return before !== undefined && behind !== undefined ? { kind: behind, language: before } : undefined;
}
