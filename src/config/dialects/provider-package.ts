import type { Cursor } from '../cursor.ts';
import type { CodeModel } from '../model.ts';
import { patternsOf } from './component-function.ts';

/** What the Serverless Framework leaves out by itself. */
const LEFT_OUT = [
  '.git/**',
  '.gitignore',
  '.DS_Store',
  'npm-debug.log',
  'serverless.yml',
  'serverless.yaml',
  'serverless.json',
  'serverless.js',
  '.serverless/**',
  '.serverless_plugins/**',
];

/** `package` of the service, and then of the function: first what stays behind, then what goes after all. */
export const packageOf = (places: readonly Cursor[]): Omit<CodeModel, 'folder'> => {
  const all = (key: string) => places.flatMap((place) => patternsOf(place.at(key)));
  return {
    exclude: all('exclude'),
    include: [...all('include'), ...all('patterns')],
    leftOut: LEFT_OUT,
    patternsName: 'files',
    hook: undefined,
  };
};

/** A zip that was made elsewhere is not taken. */
export const artifactsOf = (places: readonly Cursor[]) =>
  places
    .map((place) => place.at('artifact'))
    .filter((artifact) => artifact.isWritten)
    .map((artifact) => artifact.here());
