// What vocabularies of the record are called, for those who show it.
export { absenceNames, bracketLabels, gapLabel, methodLabels, roleLabels } from '../../model/labels.ts';
