// What a storage root says of itself, for whoever finds it without Verno.

/** The text of README.txt. */
export function rootReadme(title: string): string {
  return `A preservation copy of the archive "${title}", closed records included: it is not for the public.

This folder is an OCFL 1.1 storage root (Oxford Common File Layout, https://ocfl.io/1.1/spec/), written by Verno.
Nothing but a text editor is needed to read it.

Objects      verno:records/ID       a record
             verno:authorities/ID   a person, a body, a place
             verno:units/ID         a repository, fonds, series, file or collection
             verno:archive          the archive itself: its log, and descriptions of all formats
Where        in the folder named by the first two hexadecimal digits of the SHA-256 of the object's id, under the id with
             what is no letter, figure, "-" or "_" percent-encoded: NN/verno%3arecords%2fID.
Within       inventory.json lists the versions, and for each the files it has by their SHA-512; content is in vN/content.
             A file that several versions have stands once, in the first of them.
Checking     "sha512sum -c" knows no inventories; any validator of OCFL does, and "verno check FOLDER".

To make an archive of it again: verno restore FOLDER --data NEW-FOLDER
`;
}
