// What a bag says of itself to a person who opens it without Verno.

/** The README in the bag's base folder. */
export function bagReadme(title: string): string {
  return `${title}
${'='.repeat(Math.min(79, title.length))}

This folder is a bag after BagIt 1.0 (RFC 8493): a preservation copy of an
archive of translated primary sources, made by Verno. It can be read and
checked without Verno. It holds everything, also what is closed to the public:
do not publish it as it is.

data/records/ID/vN/      version N of a record: manifest.json and parts/ in the
                         exact bytes that the hashes are of, the record as JSON
                         and TEI for reading, its page images and sources
data/authorities/ID/vN/  persons, bodies and places
data/units/ID/vN/        repositories, fonds, series, files, collections
data/archive/vN/         the archive's log, what it says of itself, and the
                         descriptions of all formats

A file that is the same as in an earlier version of the same thing stands only
there. What version N consists of then stands in vN.sha256 beside it; within
that folder

    sha256sum -c vN.sha256

checks the version whole. The whole bag is checked, in this folder, by

    sha512sum -c --quiet manifest-sha512.txt tagmanifest-sha512.txt

and by any program that knows BagIt. "verno check" does the same and says how
to mend what it finds; "verno restore" makes the archive again from it, with
the same ids, versions, hashes and addresses.
`;
}
