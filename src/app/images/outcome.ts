// What is said where a page image cannot be shown.
import type { Problem } from '../../model/problem.ts';

/** The problem of a picture that was not made. */
export function pictureProblem(kind: 'damaged' | 'too-slow'): Problem {
  return kind === 'damaged'
    ? {
        code: 'image-damaged',
        severity: 'error',
        message: 'The file of this page image is damaged: it ends too early, or holds no picture throughout.',
        hint: 'The archive keeps it as it came; import an undamaged copy in its place.',
      }
    : {
        code: 'image-too-slow',
        severity: 'error',
        message: 'Making this picture took too long.',
        hint: 'Ask for a smaller one.',
      };
}
