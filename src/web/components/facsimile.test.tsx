// The strip of page images: what is shown of images that others publish.
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { bareDescription } from '../../../test/generators/bare-description.ts';
import type { Page } from '../../model/exemplar.ts';
import { serverLinks } from '../links.ts';
import { Facsimile } from './facsimile.tsx';

const address = 'https://images.example/7/full/max/0/default.jpg';
const service = (profile: 'level0' | 'level2') =>
  ({ address: 'https://images.example/7', version: 3, profile }) as const;
const strip = (published: NonNullable<Page['published']>, allowed: boolean): string => {
  const pages: Page[] = [{ id: 'p1', label: '1', exemplar: null, absences: [], published }];
  const links = serverLinks({ address: 'https://archive.example', allowsImage: () => allowed });
  return renderToString(
    <Facsimile description={{ ...bareDescription, pages }} id="0bdkq3z8" n={1} links={links} />,
  );
};

it('asks a service for the size of the strip, where it makes sizes', () => {
  expect(strip({ address, service: service('level2') }, true)).toContain(
    'src="https://images.example/7/full/240,/0/default.jpg"',
  );
  expect(strip({ address, service: service('level0') }, true)).toContain(`src="${address}"`);
  expect(strip({ address }, true)).toContain(`src="${address}"`);
});

it('shows nothing of hosts that the operator does not allow', () => {
  expect(strip({ address, service: service('level2') }, false)).not.toContain('images.example');
});
