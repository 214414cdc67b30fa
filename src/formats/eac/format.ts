// The import format `eac-cpf`: authorities that other archives keep, a file for each.
import type { Problem } from '../../model/problem.ts';
import type { ImportFormat } from '../port.ts';
import { fileChunks, readXml, rootOf } from '../xml/read.ts';
import { readEac } from './read.ts';
import { EAC2_NAMESPACE, EAC_NAMESPACE } from './vocabulary.ts';

export const eacFormat: ImportFormat = {
  name: 'eac-cpf',
  title: 'EAC-CPF 2010: persons, families and bodies',

  sniff({ kind, head }) {
    if (kind !== 'file' || head.length === 0) return 0;
    const root = rootOf(head);
    return root?.namespace === EAC_NAMESPACE || root?.namespace === EAC2_NAMESPACE ? 0.95 : 0;
  },

  async *parse({ name, path, head, files }, { signal }) {
    signal.throwIfAborted();
    const failed = (problem: Problem): { name: string; problems: Problem[] } => ({
      name,
      problems: [{ ...problem, where: { file: name, ...problem.where } }],
    });
    const local = await files.localPath(path);
    if (!local.ok) {
      yield { name, problems: local.problems };
      return;
    }
    if (rootOf(head)?.namespace === EAC2_NAMESPACE) {
      yield failed(wrongVersion);
      return;
    }
    for await (const step of readXml(fileChunks(local.value), { enter: () => false })) {
      if (step.kind === 'broken') yield failed(step.problem);
      if (step.kind !== 'whole') continue;
      const entries = readEac(step.element);
      yield entries.length === 0 ? failed(nobody) : { name, entries, problems: [] };
    }
  },
};

const wrongVersion: Problem = {
  code: 'eac-version',
  severity: 'error',
  message: 'The file is EAC 2.0; what is read is EAC-CPF 2010.',
  hint: 'Convert it with the stylesheets of the Society of American Archivists, or ask for EAC-CPF 2010.',
};

const nobody: Problem = {
  code: 'eac-nobody',
  severity: 'error',
  message: 'The file describes nobody: it has no entityType that is known, or no name.',
  hint: 'An identity needs an entityType (person, corporateBody, family) and a nameEntry with a part.',
};
