import { parse } from '../config/document.ts';
import { sourceOf } from '../config/source.ts';
import { entryOf, type MapNode } from '../config/tree.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { FAIL_ON, type FailOn, type PolicyLayer } from './policy.ts';
import { SettingsReader } from './settings-reader.ts';

/** What a project wants of every check, from `.scf-ws.yml` or the block in package.json. */
export interface Settings {
  readonly layers: readonly PolicyLayer[];
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  /** As written: relative to the file of the settings. */
  readonly baseline?: string;
}

export interface ReadSettings {
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** The key of our block in a package.json. */
const SETTINGS_KEY = 'scf-ws';
const BLOCK = /"scf-ws"\s*:/;

const NO_SETTINGS: Settings = { layers: [] };

/** The text of `.scf-ws.yml`; what is wrong in it is told, and left out. */
export const readSettingsFile = (file: string, text: string): ReadSettings => {
  // A file of comments alone sets nothing, and nothing is wrong with it.
  if (/^\ufeff?\s*(#.*\s*)*$/.test(text)) return { settings: NO_SETTINGS, diagnostics: [] };
  const { root, diagnostics } = parse(sourceOf(file, text));
  return root ? understand(root, []) : { settings: NO_SETTINGS, diagnostics };
};

/** The block in a package.json; undefined where it has none. */
export const readPackageSettings = (file: string, text: string): ReadSettings | undefined => {
  // npm says what is wrong with a package.json; most have no block of ours at all.
  if (!BLOCK.test(text)) return undefined;
  const { root } = parse(sourceOf(file, text));
  const block = entryOf(root, SETTINGS_KEY);
  if (!block) return undefined;
  const reader = new SettingsReader();
  const map = reader.map(block, [SETTINGS_KEY]);
  if (!map) return { settings: NO_SETTINGS, diagnostics: reader.diagnostics };
  return understand(map, [SETTINGS_KEY]);
};

const KEYS = ['rules', 'failOn', 'maxWarnings', 'baseline', 'overrides'];
const OVERRIDE_KEYS = ['files', 'rules'];

const understand = (root: MapNode, path: readonly string[]): ReadSettings => {
  const reader = new SettingsReader();
  reader.onlyKeys(root, path, KEYS);
  const failOn = reader.oneOf(entryOf(root, 'failOn'), path, FAIL_ON);
  const maxWarnings = reader.count(entryOf(root, 'maxWarnings'), path);
  const baseline = reader.text(entryOf(root, 'baseline'), path);
  const settings = {
    layers: [
      { levels: reader.levels(entryOf(root, 'rules'), path) },
      ...overrides(root, path, reader),
    ],
    ...(failOn !== undefined && { failOn }),
    ...(maxWarnings !== undefined && { maxWarnings }),
    ...(baseline !== undefined && { baseline }),
  };
  return { settings, diagnostics: reader.diagnostics };
};

const overrides = (
  root: MapNode,
  path: readonly string[],
  reader: SettingsReader,
): readonly PolicyLayer[] =>
  reader.items(entryOf(root, 'overrides'), path).flatMap(({ entry, path: at }) => {
    const map = reader.map(entry, at);
    if (!map) return [];
    reader.onlyKeys(map, at, OVERRIDE_KEYS);
    reader.requireKey(map, at, 'files', entry.keySpan);
    const files = reader.texts(entryOf(map, 'files'), at);
    return { files, levels: reader.levels(entryOf(map, 'rules'), at) };
  });
