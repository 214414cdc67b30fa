// The limits of page images where the operator has set none.
export { usualImageLimits as usualLimits } from '../../image/source.ts';
