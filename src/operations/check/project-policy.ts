import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Emit } from '../../events.ts';
import type { Host } from '../../host/host.ts';
import type { PolicyLayer } from '../../rules/policy.ts';
import { type ReadSettings, readPackageSettings, readSettingsFile } from '../../rules/settings.ts';
import type { Surroundings } from '../surroundings.ts';
import { textAt } from './text-at.ts';

/** What the command line and the settings ask for, and where the settings lie. */
export interface ProjectPolicy {
  /** Patterns of files are relative to it; undefined where there are no settings. */
  readonly folder: string | undefined;
  readonly layers: readonly PolicyLayer[];
}

export const NO_POLICY: ProjectPolicy = { folder: undefined, layers: [] };

/** The settings of a project, told about already; `errors` counts what is wrong with them. */
export interface ProjectSettings extends Pick<ReadSettings, 'settings'> {
  readonly folder: string | undefined;
  readonly errors: number;
}

const OWN_NAME = '.scf-ws.yml';
const PACKAGE_NAME = 'package.json';

/** A file's path as patterns mean it. */
export const pathUnder = ({ folder }: ProjectPolicy, file: string, host: Host): string =>
  relative(folder ?? host.workingFolder, resolve(host.workingFolder, file))
    .split(sep)
    .join('/');

/**
 * The settings of the working folder, or of the nearest one around it. A folder with `.git` is as
 * far as a project goes.
 */
export const projectSettings = ({ host, emit }: Surroundings): ProjectSettings => {
  const folders = foldersUpFrom(host.workingFolder);
  const last = folders.findIndex((folder) => host.files.facts(join(folder, '.git')));
  const own = last === -1 ? folders : folders.slice(0, last + 1);
  for (const folder of own) {
    const found = settingsIn(folder, host);
    if (found) return told(found, folder, emit);
  }
  return { settings: { layers: [] }, folder: undefined, errors: 0 };
};

const told = ({ file, text, read }: Found, folder: string, emit: Emit): ProjectSettings => {
  const { settings, diagnostics } = read;
  if (diagnostics.length > 0) emit({ kind: 'file-read', file, text });
  for (const diagnostic of diagnostics) emit({ kind: 'diagnostic-reported', diagnostic });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { settings, folder, errors };
};

const foldersUpFrom = (folder: string): readonly string[] => {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersUpFrom(above)];
};

interface Found {
  readonly file: string;
  readonly text: string;
  readonly read: ReadSettings;
}

const settingsIn = (folder: string, host: Host): Found | undefined =>
  readAs(join(folder, OWN_NAME), readSettingsFile, host) ??
  readAs(join(folder, PACKAGE_NAME), readPackageSettings, host);

const readAs = (
  path: string,
  readText: (file: string, text: string) => ReadSettings | undefined,
  host: Host,
): Found | undefined => {
  const isFile = host.files.facts(path)?.kind === 'file';
  const text = isFile ? textAt(path, host) : undefined;
  if (text === undefined) return undefined;
  const file = relative(host.workingFolder, path);
  const read = readText(file, text);
  return read && { file, text, read };
};
