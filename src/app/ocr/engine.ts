// What the command line knows of an engine.
export type { OcrEngine } from '../../ocr/port.ts';
