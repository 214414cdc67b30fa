// Opens an address in the person's own browser, where there is one to open.
import { spawn } from 'node:child_process';

const openers: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'open',
  linux: 'xdg-open',
  win32: 'explorer',
};

/** Tries, and stays silent where it cannot: the address has been printed. */
export function openInBrowser(address: string): void {
  const opener = openers[process.platform];
  if (opener === undefined || !process.stdout.isTTY) return;
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
