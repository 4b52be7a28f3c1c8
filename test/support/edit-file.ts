import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes a file of a project, its configuration if none is named. */
export const editFile = (
  folder: string,
  from: string,
  to: string,
  file = 'serverless.yml',
): void => {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${from} is not in the file.`);
  writeFileSync(path, before.replace(from, to));
};
