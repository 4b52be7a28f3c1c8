import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GeneratedFile } from './generate/generated-file.ts';
import { limitsPage } from './generate/limits-page.ts';
import { rulePages } from './generate/rule-pages.ts';
import { schemaFiles } from './generate/schema-files.ts';

/**
 * Writes everything in the repository that is made from the source. With --check it writes
 * nothing, and fails where a file is not what it would write.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders that hold nothing but generated files: what is there and not made is removed. */
const OWN_FOLDERS = ['docs/rules'];

const files: readonly GeneratedFile[] = [...schemaFiles(), ...rulePages(), limitsPage()];

const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
};

const filesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  } catch {
    return [];
  }
};

const made = new Set(files.map(({ path }) => path));
const changed = files.filter(({ path, text }) => readIfThere(path) !== text);
const stale = OWN_FOLDERS.flatMap(filesIn).filter((path) => !made.has(path));

if (process.argv.includes('--check')) {
  for (const { path } of changed) console.error(`out of date: ${path}`);
  for (const path of stale) console.error(`made by nothing: ${path}`);
  if (changed.length + stale.length > 0) {
    console.error('Run "npm run generate".');
    process.exitCode = 1;
  }
} else {
  for (const { path, text } of changed) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  for (const path of stale) {
    rmSync(join(root, path));
    console.log(`removed ${path}`);
  }
}
