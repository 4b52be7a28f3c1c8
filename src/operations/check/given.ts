import { dirname, resolve } from 'node:path';
import type { Given } from '../../config/load.ts';
import { LARGEST_FILE_BYTES } from '../../config/source.ts';
import type { Host } from '../../host/host.ts';
import type { FoundFile } from './configuration-file.ts';
import { textAt } from './text-at.ts';

/** What a configuration file is read with: the environment, and what lies beside it. */
export const givenFor = (
  { file, isOnDisk }: Extract<FoundFile, { kind: 'found' }>,
  stage: string | undefined,
  host: Host,
): Given => {
  const folder = resolve(host.workingFolder, dirname(file));
  return {
    stage,
    environment: host.environment,
    ...(isOnDisk && { textBeside: (path: string) => textOf(resolve(folder, path), host) }),
  };
};

/** Undefined where there is no file of text: what should have been there is told by its user. */
const textOf = (path: string, host: Host): string | undefined => {
  const facts = host.files.facts(path);
  const isReadable = facts?.kind === 'file' && facts.bytes <= LARGEST_FILE_BYTES;
  return isReadable ? textAt(path, host) : undefined;
};
