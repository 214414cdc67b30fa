// A page of a real browser, watched for everything that hostile words could make it do.
import type { Browser, Page } from 'playwright-core';

export interface WatchedPage {
  readonly page: Page;
  /** Goes to an address, and waits until the page and its scripts have come to rest. */
  open(address: string): Promise<void>;
  /** What should not have been since the page was made: dialogs, errors, violations of the policy, requests to elsewhere, scripts that ran. */
  mischief(): Promise<readonly string[]>;
}

/** A page that may ask `origin` alone. */
export async function watchedPage(browser: Browser, origin: string): Promise<WatchedPage> {
  const page = await browser.newPage();
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // That a page was answered with 404 or 410 is what the test asked for.
    const isAnswer = message.text().includes('the server responded with a status of 4');
    if (/error|warning/.test(message.type()) && !isAnswer) seen.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) seen.push(`request: ${request.url().slice(0, 200)}`);
  });
  page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`));
  page.on('download', (download) => seen.push(`download: ${download.url()}`));
  await page.addInitScript(() => {
    const ran: string[] = [];
    Reflect.set(window, 'ran', ran);
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
      Reflect.set(window, name, () => ran.push(name));
    document.addEventListener('securitypolicyviolation', (event) =>
      ran.push(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return {
    page,
    async open(address) {
      await page.goto(address, { waitUntil: 'load' });
    },
    async mischief() {
      const ran = await page.evaluate(() => {
        const found: unknown = Reflect.get(window, 'ran');
        return Array.isArray(found) ? found.map(String) : ['the watch has been taken away'];
      });
      return [...seen, ...ran.map((one) => `ran: ${one}`)];
    },
  };
}

/** What no page of an archive may hold, whatever its records say: as "element attribute=value". */
export async function forbidden(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const harmless = /^(?:https?:|\/(?!\/)|#)/i;
    const addresses = new Set([
      'href',
      'src',
      'action',
      'action',
      'formaction',
      'poster',
      'data',
      'background',
      'ping',
      'srcset',
      'xlink:href',
    ]);
    const never =
      'base, iframe, frame, frameset, object, embed, applet, form:not([method="get"][action^="/"]), math, template, svg :not(rect), noscript, style, img[src^="data:"], meta[http-equiv]';
    for (const element of document.querySelectorAll(never))
      found.push(`element ${element.outerHTML.slice(0, 100)}`);
    // One block of data may stand in the head, which no browser runs: it must be JSON whole, and hold no sign that could end it.
    const blocks = [...document.querySelectorAll('script')].filter((script) => {
      if (script.parentElement !== document.head || script.attributes.length !== 1) return false;
      if (script.type !== 'application/ld+json' || /[<>&]/.test(script.text)) return false;
      try {
        JSON.parse(script.text);
        return true;
      } catch {
        return false;
      }
    });
    if (blocks.length > 1) found.push('several blocks of data');
    for (const script of document.querySelectorAll('script'))
      if (blocks.includes(script)) continue;
      else if (
        script.textContent !== '' ||
        !/^\/assets\/[a-z]+\.[0-9a-f]{10}\.js$/.test(script.getAttribute('src') ?? '')
      )
        found.push(`script ${script.outerHTML.slice(0, 100)}`);
    for (const element of document.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        const isHandler = name.startsWith('on') || name === 'style' || name === 'srcdoc';
        const isUnsafe = addresses.has(name) && !harmless.test(value);
        if (isHandler || isUnsafe) found.push(`${element.tagName} ${name}=${value.slice(0, 100)}`);
      }
    return found;
  });
}
