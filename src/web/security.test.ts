// Which images a page may show, and which the browser is told that it may.
import { expect, it } from 'vitest';
import { isAllowedImage, securityHeaders } from './security.ts';

const policy = (hosts?: readonly string[]): string => securityHeaders(hosts)['Content-Security-Policy'] ?? '';

it('lets pages show no images but the archive’s own, unless the operator names others', () => {
  expect(policy()).toContain("img-src 'self';");
  expect(policy(['images.archive.invalid'])).toContain("img-src 'self' https://images.archive.invalid;");
  expect(policy(['images.archive.invalid'])).toContain("script-src 'self';");
});

it.each([
  ['https://images.archive.invalid/0112.png', true],
  ['http://images.archive.invalid/0112.png', false],
  ['https://images.archive.invalid.other.invalid/0112.png', false],
  ['https://someone@images.archive.invalid/0112.png', false],
  ['https://images.archive.invalid:8443/0112.png', false],
  ['//images.archive.invalid/0112.png', false],
  ['javascript:alert(1)', false],
])('of %s says whether it is such an image: %s', (address, allowed) => {
  expect(isAllowedImage(address, ['images.archive.invalid'])).toBe(allowed);
  expect(isAllowedImage(address, [])).toBe(false);
});
