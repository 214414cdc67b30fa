// A harvester that shares no line with this project (Perl's HTTP::OAI) takes a whole archive over the network.
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { serve } from '../../src/web/serve.ts';
import { borderLetter } from '../generators/letter.ts';
import { got } from '../temporary-archive.ts';
import { testArchive } from './archive.ts';

const isThere = spawnSync('perl', ['-MHTTP::OAI', '-e', '1']).status === 0;
const letters = 120;

const program = `
use strict; use warnings; use HTTP::OAI;
binmode STDOUT, ':encoding(UTF-8)';
my $harvester = HTTP::OAI::Harvester->new(baseURL => $ARGV[0]);
my $about = $harvester->Identify; die $about->message if $about->is_error;
print 'name ', $about->repositoryName, "\\n";
my $sets = $harvester->ListSets;
while (my $one = $sets->next) { print 'set ', $one->setSpec, "\\n" } die $sets->message if $sets->is_error;
my $list = $harvester->ListRecords(metadataPrefix => 'oai_dc', onRecord => sub {
  my $one = shift;
  my ($title) = $one->is_deleted ? 'deleted' : $one->metadata->dom->toString =~ /<dc:title[^>]*>([^<]*)/;
  print 'record ', $one->identifier, ' ', $title, "\\n";
});
die $list->message if $list->is_error;
my $none = $harvester->GetRecord(identifier => 'oai:elsewhere.example:1', metadataPrefix => 'oai_dc');
print 'error ', join(' ', map { $_->code } $none->errors), "\\n";
`;

it.skipIf(!isThere)(
  '(skipped without HTTP::OAI for Perl) an outside harvester takes every record',
  async () => {
    const archive = await testArchive('Papers of the <Commission>');
    const expected: string[] = [];
    for (let at = 1; at <= letters; at++) {
      const title = `Письмо ${at}`;
      const id = await archive.publish(`letter ${at}`, borderLetter(title));
      if (at !== 5) expected.push(`record oai:localhost:${id} ${title}`);
      else {
        got(await withdrawRecord(archive, { record: id, reason: 'by law', by: 'archivist' }));
        expected.push(`record oai:localhost:${id} deleted`);
      }
    }
    const running = got(await serve(archive, { port: 0, host: '127.0.0.1' }, pino({ level: 'silent' })));
    try {
      const perl = await promisify(execFile)('perl', ['-e', program, `${running.address}/oai`]);
      const lines = perl.stdout.split('\n').filter((line) => line !== '');
      expect(lines.filter((line) => line.startsWith('record '))).toEqual(expected);
      expect(lines.filter((line) => !line.startsWith('record '))).toEqual([
        'name Papers of the <Commission>',
        'set type',
        'set type:letter',
        'set collection',
        'set collection:Bridge',
        'error idDoesNotExist',
      ]);
    } finally {
      await running.stop();
      await archive.remove();
    }
  },
);
