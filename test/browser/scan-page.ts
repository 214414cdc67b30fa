// What the tests of the scan beside the text look at on its page.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const chosen = (page: Page): Promise<string[]> =>
  page.locator('.leaf-text .s.chosen[id]').evaluateAll((found) => found.map(({ id }) => id));

export const counter = (page: Page): Promise<string[]> =>
  page.locator('.leaf-text .s.counter[id]').evaluateAll((found) => found.map(({ id }) => id));

export const pageShown = (page: Page): Promise<string> =>
  page.locator('.scan-strip [aria-current]').innerText();

export const zones = (page: Page, mark: 'lit' | 'chosen') => page.locator(`.scan-zones .${mark}`);

/** Where the chosen lines stand in the window, edge by edge. */
export const corners = (page: Page): Promise<number[]> =>
  zones(page, 'chosen').evaluateAll((found) =>
    found.flatMap((one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return [left, top, right, bottom];
    }),
  );

export const byId = (page: Page, id: string) => page.locator(`[id="${id}"]`);

/** Waits until something of a page image is on the screen, or that there is none is said. */
export async function drawn(page: Page): Promise<void> {
  const look = `(() => {
    const why = document.querySelector('.scan-why');
    if (why !== null && !why.hidden) return true;
    const canvas = document.querySelector('.scan-sheet canvas');
    if (canvas === null || canvas.width === 0) return false;
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(width / 2 - 20, height / 2 - 20, 40, 40);
    return data.some((value) => value > 0);
  })()`;
  await expect.poll(() => page.evaluate(look), { timeout: 10_000 }).toBe(true);
}

/** The scripts that a page loads, by their plain names. */
export async function scriptsOf(address: string): Promise<string[]> {
  const html = await (await fetch(address)).text();
  return [...html.matchAll(/<script[^>]* src="[^"]*\/([a-z]+)[.][^"]*"/g)].map(([, name = '']) => name);
}
