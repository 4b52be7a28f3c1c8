import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CodeProblem } from '../../src/archive/archive.ts';
import { openCodeStore } from '../../src/emulator/code-store/code-store.ts';
import { nodeFiles } from '../../src/host/files.ts';
import { LIMITS, type Limits } from '../../src/platform/limits.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { bootstrapZip, zipOf, zipWithEntry } from './support/zip.ts';

const open = (folder: string, used: readonly string[] = [], limits: Limits = LIMITS) =>
  openCodeStore({ folder, files: nodeFiles, limits, used: new Set(used) });

const unpacked = async (zip: Uint8Array): Promise<string> => {
  const store = await open(temporaryFolder());
  return store.folderOf(await store.add(zip));
};

const LINK = 0o120777;
const mode = (path: string) => statSync(path).mode & 0o777;

test('files keep their content and their modes', async () => {
  const folder = await unpacked(
    await zipOf({
      scf_bootstrap: { content: '#!/bin/bash\n', mode: 0o100755 },
      run: { content: 'x', mode: 0o100777 },
      'lib/deep/data.txt': { content: 'data', mode: 0o100644 },
    }),
  );
  expect(mode(join(folder, 'scf_bootstrap'))).toBe(0o755);
  expect(mode(join(folder, 'run'))).toBe(0o777);
  expect(mode(join(folder, 'lib/deep/data.txt'))).toBe(0o644);
  expect(readFileSync(join(folder, 'lib/deep/data.txt'), 'utf8')).toBe('data');
});

test('a file without a mode, as Windows writes it, cannot be executed', async () => {
  const folder = await unpacked(zipWithEntry('scf_bootstrap', '#!/bin/bash\n', 0));
  expect(mode(join(folder, 'scf_bootstrap'))).toBe(0o644);
});

test.each(['../outside', 'a/../../outside', '/outside', 'C:/outside', '..\\outside'])(
  'an entry named %s is refused, and nothing is written outside',
  async (name) => {
    const folder = temporaryFolder();
    const store = await open(join(folder, 'code'));
    await expect(store.add(zipWithEntry(name, 'x'))).rejects.toThrow(CodeProblem);
    expect(readdirSync(folder)).toEqual(['code']);
    expect(existsSync(join(dirname(folder), 'outside'))).toBe(false);
  },
);

test.each(['../secret', '/etc/passwd', 'a/../../..'])(
  'a symbolic link to %s is refused',
  async (target) => {
    await expect(unpacked(zipWithEntry('link', target, LINK))).rejects.toThrow(/leads out/);
  },
);

test('a symbolic link inside the package gives what it points to', async () => {
  const folder = await unpacked(
    await zipOf({
      'bin/tool': { content: '../lib/tool.js', mode: LINK },
      lib64: { content: 'lib', mode: LINK },
      nowhere: { content: 'absent', mode: LINK },
      around: { content: 'around', mode: LINK },
      'lib/tool.js': { content: 'tool', mode: 0o100755 },
    }),
  );
  expect(readFileSync(join(folder, 'bin/tool'), 'utf8')).toBe('tool');
  expect(mode(join(folder, 'bin/tool'))).toBe(0o755);
  expect(readFileSync(join(folder, 'lib64/tool.js'), 'utf8')).toBe('tool');
  expect(readdirSync(folder).sort()).toEqual(['bin', 'lib', 'lib64']);
});

test('a package that is too large unpacked is refused before it is unpacked', async () => {
  const limits = { ...LIMITS, uncompressedCode: { ...LIMITS.uncompressedCode, max: 1000 } };
  const store = await open(temporaryFolder(), [], limits);
  const fits = await zipOf({ a: { content: 'x'.repeat(1000) } });
  const tooLarge = await zipOf({ a: { content: 'x'.repeat(999) }, b: { content: 'xx' } });
  await expect(store.add(fits)).resolves.toMatchObject({ bytes: fits.length });
  await expect(store.add(tooLarge)).rejects.toThrow(/1001 bytes/);
});

test('damaged content is noticed', async () => {
  const zip = zipWithEntry('data', 'some content');
  zip.write('S', zip.indexOf('some content'));
  await expect(unpacked(zip)).rejects.toThrow(/damaged/);
});

test('a path that is both a file and a folder is refused', async () => {
  const zip = await zipOf({ a: { content: 'x' }, 'a/b': { content: 'y' } });
  await expect(unpacked(zip)).rejects.toThrow(/both a file and a folder/);
});

test('what a crash left half unpacked is unpacked again when the store is opened', async () => {
  const folder = temporaryFolder();
  const zip = await bootstrapZip();
  const code = await (await open(folder)).add(zip);
  const whole = join(folder, code.sha256);
  nodeFiles.remove(`${whole}.whole`);
  nodeFiles.remove(join(whole, 'index.js'));
  const store = await open(folder, [code.sha256]);
  expect(existsSync(join(store.folderOf(code), 'index.js'))).toBe(true);
});

test('packages that nothing uses are removed when the store is opened', async () => {
  const folder = temporaryFolder();
  const store = await open(folder);
  const kept = await store.add(await bootstrapZip());
  const gone = await store.add(await zipOf({ a: { content: 'x' } }));
  await open(folder, [kept.sha256]);
  const names = readdirSync(folder).join(' ');
  expect(names).toContain(kept.sha256);
  expect(names).not.toContain(gone.sha256);
});

test('two who add the same package at once both get it whole', async () => {
  const store = await open(temporaryFolder());
  const zip = await bootstrapZip();
  const [first, second] = await Promise.all([store.add(zip), store.add(zip)]);
  expect(first).toEqual(second);
  expect(existsSync(join(store.folderOf(first), 'scf_bootstrap'))).toBe(true);
});
