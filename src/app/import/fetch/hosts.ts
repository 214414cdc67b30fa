// Which hosts images may be fetched from: public ones, since a manifest of others must not reach into the operator's own network.
import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that are nobody's on the public network (RFC 6890), or lead to others (RFC 3068, 3056, 4380). */
const closed = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  closed.addSubnet(net, prefix, 'ipv6');
/** All of version 6 that is given out for the public network (RFC 4291, 2.4; IANA's registry): whatever else there is or comes is not. */
const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');

/** Whether an IP address is not one of the public network; of one of version 6 that holds one of version 4, whether that is. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 0) return true;
  const held = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (held !== undefined) return closed.check(held, 'ipv4');
  if (version === 4) return closed.check(address, 'ipv4');
  return !unicast.check(address, 'ipv6') || closed.check(address, 'ipv6');
}

/** That a name leads to an address that is not fetched from. */
export class PrivateHost extends Error {}

/**
 * Resolves a name for a connection, and refuses one that leads to a private address. It is asked for the very connection that is made, so that a
 * name cannot lead elsewhere between the question and the connection.
 */
export const publicLookup: LookupFunction = (name, options: LookupOptions, done) => {
  resolve(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? [];
    if (error !== null) done(error, '', 0);
    else if (first === undefined || found.some(({ address }) => isPrivateAddress(address)))
      done(new PrivateHost(`${name} leads to ${first?.address ?? 'nowhere'}`), '', 0);
    else if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  });
};
