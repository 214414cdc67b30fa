// Where else the words of a record may stand that is withdrawn or closed, and what takes them out: the commands say it, since no log reaches there.

const site =
  '- copies as a site: run verno export --all --as site again into each, and bring it anew to where it is published;';
const downloads =
  '- downloads: those under /data have been taken back; verno dump makes new ones; those that readers have are theirs;';
const files =
  '- whatever else verno export wrote (bags, dumps, finding aids, records): delete it, and export again.';

export const elsewhere = {
  withdrawn: [
    'It may still stand in what was made before. See to each:',
    '- backups: make a new one beside them now; whatever is restored from there is then without it;',
    '- storage roots: run verno export --as ocfl again into each, which takes it out;',
    site,
    downloads,
    files,
  ],
  closed: ['It may still stand in what was made for the public before. See to each:', site, downloads, files],
} as const;
