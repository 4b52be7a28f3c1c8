import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/host/files.ts';
import { readContents } from '../../src/package/contents.ts';
import { makePackage, zipOf } from '../../src/package/package.ts';
import type { PackagePattern } from '../../src/package/selection.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const pack = async (folder: string) => {
  const packaging = await makePackage(folder, [], nodeFiles);
  if (packaging.kind !== 'package') throw new Error(packaging.problem.kind);
  return packaging.package;
};
const out = (glob: string): PackagePattern => ({ glob, packs: false, takesFolders: true });
const paths = (folder: string, patterns: readonly PackagePattern[] = []) => {
  const contents = readContents(folder, patterns, nodeFiles);
  return contents.kind === 'contents'
    ? contents.files.map(({ path, mode }) => `${mode.toString(8)} ${path}`)
    : contents.problem;
};

describe('the contents of a package', () => {
  test('are sorted, and keep of the mode only whether the owner may execute', () => {
    const folder = temporaryFolder({
      'b/two.js': ['', 0o600],
      'a.js': ['', 0o664],
      scf_bootstrap: ['', 0o744],
    });
    expect(paths(folder)).toEqual(['644 a.js', '644 b/two.js', '755 scf_bootstrap']);
  });

  test('leave out version control and our own state, at any depth', () => {
    const folder = temporaryFolder({
      '.git/HEAD': '',
      '.scf-ws/x': '',
      'a/.git/HEAD': '',
      'a/b': '',
    });
    expect(paths(folder)).toEqual(['644 a/b']);
  });

  test('exclude leaves out and include takes back', () => {
    const folder = temporaryFolder({ 'log/a.log': '', 'log/keep.log': '', 'index.js': '' });
    const patterns = [out('**/*.log'), { ...out('log/keep.log'), packs: true }];
    expect(paths(folder, patterns)).toEqual(['644 index.js', '644 log/keep.log']);
  });

  test('a link inside the folder is packed as what it leads to', () => {
    const folder = temporaryFolder({ 'real.js': 'x' });
    symlinkSync('real.js', join(folder, 'link.js'));
    expect(paths(folder)).toEqual(['644 link.js', '644 real.js']);
  });

  test('a link in a circle ends', () => {
    const folder = temporaryFolder({ 'a/b.js': '' });
    symlinkSync('..', join(folder, 'a', 'up'));
    expect(paths(folder)).toEqual(['644 a/b.js']);
  });

  test.each([
    ['out of the folder', '/etc/hostname', 'link leaves the folder'],
    ['nowhere', 'missing.js', 'link leads nowhere'],
  ])('a link that leads %s is refused', (_, target, kind) => {
    const folder = temporaryFolder({ 'index.js': '' });
    symlinkSync(target, join(folder, 'link'));
    expect(paths(folder)).toEqual({ kind, path: 'link' });
    expect(paths(folder, [out('link')])).toEqual(['644 index.js']);
  });
});

describe('a package', () => {
  test('has the same bytes from a copy with other times, modes and order of making', async () => {
    const one = temporaryFolder({ 'a.txt': 'A', 'b/c.txt': 'C', run: ['#!/bin/sh\n', 0o755] });
    const two = temporaryFolder({ run: ['#!/bin/sh\n', 0o700], 'b/c.txt': ['C', 0o600] });
    writeFileSync(join(two, 'a.txt'), 'A');
    utimesSync(join(two, 'a.txt'), 1, 1);
    expect((await pack(two)).sha256).toBe((await pack(one)).sha256);
  });

  test('has the same bytes from a copy that another umask has made', async () => {
    const made = async (umask: string) => {
      const folder = temporaryFolder();
      const script = `umask ${umask} && mkdir b && echo A > a.txt && echo C > b/c.txt && touch run && chmod u+x run`;
      execFileSync('sh', ['-c', script], { cwd: folder });
      return { mode: statSync(join(folder, 'a.txt')).mode, sha256: (await pack(folder)).sha256 };
    };
    const [open, closed] = [await made('000'), await made('077')];
    expect(open.mode).not.toBe(closed.mode);
    expect(open.sha256).toBe(closed.sha256);
  });

  test('has the same bytes in another time zone', async () => {
    const folder = temporaryFolder({ 'a.txt': 'A' });
    const script = `
      import { makePackage } from ${JSON.stringify(new URL('../../src/package/package.ts', import.meta.url).href)};
      import { nodeFiles } from ${JSON.stringify(new URL('../../src/host/files.ts', import.meta.url).href)};
      const made = await makePackage(${JSON.stringify(folder)}, [], nodeFiles);
      console.log(made.package.sha256);`;
    const inZone = (zone: string) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      }).trim();
    const { sha256 } = await pack(folder);
    expect([inZone('Asia/Shanghai'), inZone('America/St_Johns')]).toEqual([sha256, sha256]);
  });

  test.each([
    ['a byte of a file', (folder: string) => writeFileSync(join(folder, 'a.txt'), 'B')],
    ['whether a file may be executed', (folder: string) => chmodSync(join(folder, 'a.txt'), 0o755)],
    ['a new file', (folder: string) => writeFileSync(join(folder, 'new.txt'), '')],
  ])('differs when %s differs', async (_, change) => {
    const folder = temporaryFolder({ 'a.txt': 'A' });
    const before = await pack(folder);
    change(folder);
    expect((await pack(folder)).sha256).not.toBe(before.sha256);
  });

  test('is a zip that others can read, with its modes', async () => {
    const folder = temporaryFolder({ 'b/c.txt': 'C', scf_bootstrap: ['#!/bin/bash\n', 0o755] });
    const there = temporaryFolder();
    writeFileSync(join(there, 'code.zip'), await zipOf(await pack(folder)));
    const list = execFileSync('python3', ['-c', LIST_ZIP, join(there, 'code.zip')], {
      encoding: 'utf8',
    });
    expect(list.trim().split('\n')).toEqual([
      '100644 (1980, 1, 1, 0, 0, 0) b/c.txt',
      '100755 (1980, 1, 1, 0, 0, 0) scf_bootstrap',
    ]);
  });
});

const LIST_ZIP = `
import sys, zipfile
for i in zipfile.ZipFile(sys.argv[1]).infolist():
    print(oct(i.external_attr >> 16)[2:], i.date_time, i.filename)
`;

describe('a package of 100 MB', () => {
  const MEGABYTE = 1024 * 1024;

  test('is made and read in a fraction of that memory', () => {
    const folder = temporaryFolder();
    for (let part = 0; part < 4; part += 1) {
      writeFileSync(join(folder, `part-${part}`), randomBytes(25 * MEGABYTE));
    }
    const script = `
      import { makePackage } from ${JSON.stringify(new URL('../../src/package/package.ts', import.meta.url).href)};
      import { nodeFiles } from ${JSON.stringify(new URL('../../src/host/files.ts', import.meta.url).href)};
      const before = process.resourceUsage().maxRSS;
      const made = await makePackage(${JSON.stringify(folder)}, [], nodeFiles);
      let bytes = 0;
      for await (const chunk of made.package.open()) bytes += chunk.length;
      console.log(JSON.stringify({ grown: process.resourceUsage().maxRSS - before, bytes, told: made.package.bytes }));`;
    const output = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { encoding: 'utf8' },
    );
    const { grown, bytes, told } = JSON.parse(output);
    expect(bytes).toBe(told);
    expect(bytes).toBeGreaterThan(100 * MEGABYTE);
    // Kilobytes.
    expect(grown).toBeLessThan(64 * 1024);
  }, 60_000);

  test('that changes before it is read again is not given out as the one that was promised', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'large'), randomBytes(10 * MEGABYTE));
    const code = await pack(folder);
    writeFileSync(join(folder, 'large'), randomBytes(10 * MEGABYTE));
    await expect(zipOf(code)).rejects.toMatchObject({
      problem: { kind: 'changed while being packed' },
    });
  });
});
