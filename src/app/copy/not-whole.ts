// What a copy says to people while it is being made: journals are read by programs alone.
import fs from 'node:fs/promises';
import { join } from 'node:path';

const notWholeName = 'NOT-WHOLE.txt';

const note = `This copy is not whole.

It is being written just now, or its writing was cut off, or something of it could not be made.
Files are missing, and some may show what has been withdrawn since. Do not publish it, and do not
give it away. The same command as before goes on with it; the end of it removes this note.
`;

/** Says that the copy in a folder is not whole. */
export async function sayNotWhole(folder: string): Promise<void> {
  await fs.writeFile(join(folder, notWholeName), note);
}

/** Takes that back. */
export async function sayWhole(folder: string): Promise<void> {
  await fs.rm(join(folder, notWholeName), { force: true });
}
