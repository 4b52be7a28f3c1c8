import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const SOURCES = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: `src/${file}`, text: readFileSync(join(root, 'src', file), 'utf8') }));

/** Files of plain data: the longer, the more complete. */
const DATA = new Set([
  'src/platform/status-codes.ts',
  'src/platform/api-errors.ts',
  'src/platform/rarer-api-errors.ts',
]);
/** Where things are wired together, files grow unseen. */
const COORDINATORS = /^src\/(cli\/run|config\/load|operations\/[^/]+)\.ts$/;

const tooLong = (most: number, which: (file: string) => boolean) =>
  SOURCES.filter(({ file }) => which(file) && !DATA.has(file))
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > most);

test('no source file is longer than 250 lines', () => {
  expect(tooLong(250, () => true)).toEqual([]);
});

test('no coordinator is longer than 100 lines', () => {
  expect(tooLong(100, (file) => COORDINATORS.test(file))).toEqual([]);
});

test('no file name is a drawer', () => {
  const drawers =
    /\/(utils?|helpers?|common|shared|misc|base|core|manager|service|handler)(\/|\.ts$)/;
  expect(SOURCES.filter(({ file }) => drawers.test(file))).toEqual([]);
});
