// The browser of the browser tests: Debian's Chromium, or the one that VERNO_CHROMIUM names.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const candidates = [
  process.env['VERNO_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The path of a browser on this machine, or undefined: then browser tests are skipped and say so. */
export const browserPath: string | undefined = candidates.find(
  (path) => path !== undefined && existsSync(path),
);

/** What a skipped test says. */
export const whyNoBrowser = 'skipped: no Chromium found (set VERNO_CHROMIUM to its path)';

export function launchBrowser(): Promise<Browser> {
  const args = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  // Chromium's own sandbox does not work for root, who runs the tests in containers.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: browserPath ?? '',
    args: [...args, ...sandbox, '--no-first-run'],
  });
}
