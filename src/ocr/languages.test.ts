import { expect, it } from 'vitest';
import { installCommand, systemOf } from './install.ts';
import { languageOf, nameFor } from './languages.ts';

it.each([
  ['ru', 'rus'],
  ['ru-petr1708', 'rus'],
  ['uk', 'ukr'],
  ['en-GB', 'eng'],
  ['fr', 'fra'],
  ['de', 'deu'],
  ['ko', 'kor'],
  ['zh', 'chi_sim'],
  ['zh-Hans', 'chi_sim'],
  ['zh-Hant', 'chi_tra'],
  ['zh-TW', 'chi_tra'],
  ['lzh', 'chi_tra'],
  ['sr-Latn', 'srp_latn'],
  ['sr', 'srp'],
  ['tlh', undefined],
  ['no language', undefined],
])('the language %s is read as %s', (tag, name) => {
  expect(nameFor(tag)).toBe(name);
});

it.each([
  ['rus', 'ru'],
  ['chi_tra', 'zh-Hant'],
  ['osd', undefined],
  ['chi_sim_vert', undefined],
])('the data “%s” is for %s', (name, tag) => {
  expect(languageOf(name)).toBe(tag);
});

it.each([
  ['ID=ubuntu\nID_LIKE=debian\n', 'sudo apt install tesseract-ocr tesseract-ocr-rus tesseract-ocr-chi-tra'],
  [
    'ID="rocky"\nID_LIKE="rhel centos fedora"\n',
    'sudo dnf install tesseract tesseract-langpack-rus tesseract-langpack-chi_tra',
  ],
  ['ID=manjaro\nID_LIKE=arch\n', 'sudo pacman -S tesseract tesseract-data-rus tesseract-data-chi_tra'],
])('names the packages of a system', (osRelease, command) => {
  expect(installCommand(['rus', 'chi_tra'], { system: systemOf(osRelease) })).toBe(command);
});
