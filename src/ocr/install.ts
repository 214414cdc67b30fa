// What to type where an engine or its data is missing, on the common systems.
import { readFileSync } from 'node:fs';

export type System = 'debian' | 'fedora' | 'arch' | 'macos' | 'windows' | 'other';

/** The family of systems that this machine belongs to. */
export function thisSystem(): System {
  if (process.platform === 'darwin') return 'macos';
  if (process.platform === 'win32') return 'windows';
  try {
    return systemOf(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return 'other';
  }
}

/** The family by what `/etc/os-release` says (freedesktop.org, os-release). */
export function systemOf(osRelease: string): System {
  const said = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap((match) =>
    (match[1] ?? '').split(' '),
  );
  if (said.some((id) => id === 'debian' || id === 'ubuntu')) return 'debian';
  if (said.some((id) => id === 'fedora' || id === 'rhel')) return 'fedora';
  return said.includes('arch') ? 'arch' : 'other';
}

/** The command that installs tesseract with data for these languages (tesseract's names); `withEngine: false`, the data alone. */
export function installCommand(
  names: readonly string[],
  { withEngine = true, system = thisSystem() } = {},
): string {
  const all = (engine: string, language: (name: string) => string): string =>
    [...(withEngine ? [engine] : []), ...names.map(language)].join(' ');
  switch (system) {
    case 'fedora':
      return `sudo dnf install ${all('tesseract', (name) => `tesseract-langpack-${name}`)}`;
    case 'arch':
      return `sudo pacman -S ${all('tesseract', (name) => `tesseract-data-${name}`)}`;
    case 'macos':
      return `brew install ${all('tesseract', () => 'tesseract-lang')}`;
    case 'windows':
      return withEngine
        ? 'winget install UB-Mannheim.TesseractOCR'
        : `winget install UB-Mannheim.TesseractOCR --interactive (and tick ${names.join(', ')})`;
    case 'debian':
    case 'other':
      return `sudo apt install ${all('tesseract-ocr', (name) => `tesseract-ocr-${name.replace('_', '-')}`)}`;
  }
}
