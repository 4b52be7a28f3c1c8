import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files of a folder by path; an array is a text and its mode. */
export type Tree = Readonly<Record<string, string | readonly [text: string, mode: number]>>;

/** A folder with these files, gone when the test is over. */
export const temporaryFolder = (tree: Tree = {}): string => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'scf-ws-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeTree(folder, tree);
  return folder;
};

const writeTree = (folder: string, tree: Tree): void => {
  for (const [path, entry] of Object.entries(tree)) {
    const [text, mode] = typeof entry === 'string' ? [entry, 0o644] : entry;
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
    chmodSync(place, mode);
  }
};
