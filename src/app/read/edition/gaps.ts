// Places at which an edition says that something is missing, without words of its own for it.
export { spacesAround } from '../../../text/gap/spacing.ts';
