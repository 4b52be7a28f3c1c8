import { dirname, relative, resolve, sep } from 'node:path';
import type { Host } from '../../host/host.ts';

/** Files as a baseline names them: relative to itself, with slashes. */
export interface BaselinePlaces {
  nameOf(file: string): string;
  isThere(name: string): boolean;
}

export const placesFrom = (baseline: string, { workingFolder, files }: Host): BaselinePlaces => {
  const folder = dirname(resolve(workingFolder, baseline));
  return {
    nameOf: (file) => relative(folder, resolve(workingFolder, file)).split(sep).join('/'),
    isThere: (name) => files.facts(resolve(folder, name)) !== undefined,
  };
};
