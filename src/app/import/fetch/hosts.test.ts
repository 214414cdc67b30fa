// Which addresses are of the public network.
import { expect, it } from 'vitest';
import { isPrivateAddress } from './hosts.ts';

const closed =
  '127.0.0.1 10.2.3.4 172.31.0.1 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 ::1 :: fd00::1 fe80::1 ::ffff:127.0.0.1 ::ffff:7f00:1 64:ff9b::7f00:1 64:ff9b:1::a00:1 2002:7f00:1:: 2001:0:7f00:1:: fec0::1 ::127.0.0.1 ::ffff:0:127.0.0.1 192.88.99.1 localhost';

it.each([...closed.split(' '), ''])('refuses %j', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each(['93.184.216.34', '172.32.0.1', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34'])(
  'allows %s',
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);
