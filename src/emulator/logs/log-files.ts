import { join } from 'node:path';
import type { Files } from '../../host/files.ts';

const NAME = /^\d{8}\.ndjson$/;
const DIGITS = 8;

/** Where a store keeps what was logged. */
export const logFolderOf = (folder: string): string => join(folder, 'logs');

/** The names of the log files that are there, the oldest first. */
export const logFilesIn = (folder: string, files: Files): readonly string[] =>
  files.facts(folder)
    ? files
        .list(folder)
        .map(({ name }) => name)
        .filter((name) => NAME.test(name))
    : [];

/** The name of the file that comes after another. */
export const nameAfter = (name = '0'): string =>
  `${String(Number.parseInt(name, 10) + 1).padStart(DIGITS, '0')}.ndjson`;
