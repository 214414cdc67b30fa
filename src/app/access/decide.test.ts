import { describe, expect, it } from 'vitest';
import type { AccessPolicy } from '../../model/access.ts';
import { mayRead } from './decide.ts';

const closed: AccessPolicy = {
  record: '00000000',
  level: 'closed',
  groups: [],
  until: '2030-01-01',
  reason: 'privacy',
  by: 'archivist',
  at: '2026-01-01T00:00:00Z',
};

describe('who may read a record', () => {
  it('lets everybody read a record without a policy, and a public one', () => {
    expect(mayRead(undefined, { kind: 'anonymous' }, new Date())).toBe(true);
    expect(mayRead({ ...closed, level: 'public' }, { kind: 'anonymous' }, new Date())).toBe(true);
  });
  it('keeps a closed record from readers until its day, and not a moment longer', () => {
    expect(mayRead(closed, { kind: 'anonymous' }, new Date('2029-12-31T23:59:59Z'))).toBe(false);
    expect(mayRead(closed, { kind: 'anonymous' }, new Date('2030-01-01T00:00:00Z'))).toBe(true);
  });
  it('keeps a record without an opening day closed for ever', () => {
    expect(mayRead({ ...closed, until: null }, { kind: 'anonymous' }, new Date('2999-01-01'))).toBe(false);
  });
  it('lets the operator read everything', () => {
    expect(mayRead(closed, { kind: 'operator' }, new Date('2027-01-01'))).toBe(true);
  });
});
