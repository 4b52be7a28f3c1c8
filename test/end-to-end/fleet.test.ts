import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scfWs, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FILES = 450;
const name = (index: number) => `service-${String(index).padStart(3, '0')}/serverless.yml`;
const text = (index: number) =>
  index % 50 === 7
    ? 'a: @b'
    : `component: scf\nname: chat-${index}\ninputs:\n  timeout: ${index}\n`;
const FLEET = Object.fromEntries(
  Array.from({ length: FILES }, (_, index) => [name(index), text(index)]),
);

describe('a fleet of files', () => {
  test('is checked whole, in the order of its paths, the same on any number of cores', async () => {
    const folder = temporaryFolder(FLEET);
    const { status, document } = await scfWsJson(['validate', '**/serverless.yml'], { folder });
    expect(status).toBe(1);
    expect(document.summary.files).toBe(FILES);
    const files = document.diagnostics.map(({ file }: { file: string }) => file);
    expect(files).toEqual([...files].sort());

    // Few enough at a time for one thread alone.
    const alone = [];
    for (let from = 0; from < FILES; from += 150) {
      const some = Array.from({ length: 150 }, (_, index) => name(from + index));
      alone.push(...(await scfWsJson(['validate', ...some], { folder })).document.diagnostics);
    }
    expect(document.diagnostics).toEqual(alone);
  });

  test('goes on past a file that cannot be read, names it, and ends with 2', async () => {
    const folder = temporaryFolder({ 'a.yml': 'a: @b', 'c.yml': text(1) });
    const words = ['validate', 'c.yml', 'gone.yml', 'a.yml', '--reporter', 'agent'];
    const { status, stdout, stderr } = await scfWs(words, { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('There is no file gone.yml.');
    expect(stdout).toMatch(/^a\.yml:1:4 E config\/yaml-syntax/);
    expect(stdout).toMatch(/files=2 /);
  });

  test('that a pattern does not find is wrong usage', async () => {
    const { status, stderr } = await scfWs(['validate', '*.nothing'], {
      folder: temporaryFolder({}),
    });
    expect(status).toBe(2);
    expect(stderr).toContain('No file matches the pattern *.nothing.');
  });
});

describe('reports', () => {
  test('go to several files in one run, whose folders are made', async () => {
    const folder = temporaryFolder({ 'serverless.yml': 'a: @b', '.git/HEAD': '' });
    const words = ['sarif=out/deep/a.sarif', 'junit=out/b.xml', 'agent'];
    const { status, stdout } = await scfWs(
      ['validate', ...words.flatMap((word) => ['--reporter', word])],
      { folder },
    );
    expect(status).toBe(1);
    expect(stdout).toMatch(/^serverless\.yml:/);
    expect(readFileSync(join(folder, 'out/deep/a.sarif'), 'utf8')).toContain('"version": "2.1.0"');
    expect(readFileSync(join(folder, 'out/b.xml'), 'utf8')).toContain('<testsuites');
  });

  test('name files from the top of the repository, wherever the command is run', async () => {
    const folder = temporaryFolder({ 'deep/serverless.yml': 'a: @b', '.git/HEAD': '' });
    const { stdout } = await scfWs(['validate', '--reporter', 'github'], {
      folder: join(folder, 'deep'),
    });
    expect(stdout).toMatch(/^::error file=deep\/serverless\.yml,line=1,/);
  });

  test.each([
    [['--json', '--reporter', 'agent'], 'Only one report can go to standard output.'],
    [['--reporter', 'json=a', '--reporter', 'sarif=./a'], 'Two reports cannot go to the same file'],
    [['--reporter', 'json='], 'After "json=" the name of a file is needed.'],
    [['--reporter', 'json=serverless.yml/a'], 'The report cannot be written to '],
    [['--reporter', 'json=..'], 'The report cannot be written to '],
    [['--reporter', 'xml'], 'There is no reporter "xml". There are: pretty, json, ndjson, sarif'],
  ])('asked for as %j are refused before anything is checked', async (words, message) => {
    const folder = temporaryFolder({ 'serverless.yml': text(1) });
    const { status, stdout, stderr } = await scfWs(['validate', ...words], { folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
