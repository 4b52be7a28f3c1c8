import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/host/host.ts';
import { patternsOf } from '../../src/operations/pack/package-patterns.ts';
import { readContents } from '../../src/package/contents.ts';
import { loadText } from '../support/load-text.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const FILES: Tree = Object.fromEntries(
  ['index.js', '.env', 'sub/.env', 'a.log', 'sub/a.log', 'docs/a.md', 'docs/deep/b.md']
    .concat('node_modules/x/index.js', 'sub/node_modules/y/index.js', 'serverless.yml', 'test/a.ts')
    .map((path) => [path, 'text']),
);

/** What stays behind of those files by the patterns of the first function. */
const leftOut = (yaml: string): string[] => {
  const { model } = loadText(yaml);
  const code = model?.functions[0]?.code;
  if (!code) throw new Error('The file describes no code.');
  const { files } = nodeHost();
  const contents = readContents(temporaryFolder(FILES), patternsOf(code, 'serverless.yml'), files);
  if (contents.kind === 'problem') throw new Error(contents.problem.kind);
  const packed = contents.files.map(({ path }) => path);
  return Object.keys(FILES)
    .filter((path) => !packed.includes(path))
    .sort();
};

const component = (src: string) => `component: scf
name: chat
inputs: { type: web, runtime: Nodejs18.15, src: { src: ./, ${src} } }
`;
const framework = (patterns: string) => `service: chat
provider: { name: tencent, runtime: Nodejs10.15 }
plugins: [serverless-tencent-scf]
package: { ${patterns} }
functions: { hello: { handler: index.main, events: [] } }
`;
const cloudbase = (ignore: string) => `{ "version": "2.0", "envId": "e-1", "functionRoot": ".",
  "functions": [{ "name": "chat", "type": "HTTP", "runtime": "Nodejs18.15", "ignore": ${ignore} }] }
`;

describe('a pattern of the component', () => {
  test.each([
    ['is tied to the code folder', 'exclude: [.env]', ['.env']],
    [
      'that names a folder takes all that it holds',
      'exclude: [docs]',
      ['docs/a.md', 'docs/deep/b.md'],
    ],
    ['may end with a slash', 'exclude: [docs/]', ['docs/a.md', 'docs/deep/b.md']],
    ['may begin with ./', 'exclude: [./a.log]', ['a.log']],
    ['reaches every depth with two stars', "exclude: ['**/.env']", ['.env', 'sub/.env']],
    [
      'takes hidden files with a star',
      "exclude: ['sub/*']",
      ['sub/.env', 'sub/a.log', 'sub/node_modules/y/index.js'],
    ],
    [
      'may have alternatives',
      "exclude: ['{a.log,docs/{a,deep/b}.md}']",
      ['a.log', 'docs/a.md', 'docs/deep/b.md'],
    ],
    [
      'that includes takes back, even from a folder that is out',
      "exclude: [docs, '*.log'], include: ['docs/deep/**', 'a.log']",
      ['docs/a.md'],
    ],
  ])('%s', (_, src, out) => {
    expect(leftOut(component(src))).toEqual(out);
  });
});

describe('a pattern of the Serverless Framework', () => {
  test('speaks of files alone: the bare name of a folder leaves nothing out', () => {
    expect(leftOut(framework('exclude: [docs]'))).toEqual(['serverless.yml']);
    expect(leftOut(framework("exclude: ['docs/**']"))).toContain('docs/a.md');
  });

  test('counts less than one after it, and turns round with an exclamation mark', () => {
    const patterns = framework(
      "patterns: ['!docs/**', 'docs/deep/*', '!docs/deep/b.md', 'docs/a.md']",
    );
    expect(leftOut(patterns)).toEqual(['docs/deep/b.md', 'serverless.yml']);
  });
});

describe('a pattern of cloudbaserc.json', () => {
  test('speaks of files alone, so a folder is written twice', () => {
    expect(leftOut(cloudbase('["node_modules", "*.log"]'))).toEqual(['a.log']);
    expect(leftOut(cloudbase('["node_modules", "node_modules/**/*"]'))).toEqual([
      'node_modules/x/index.js',
    ]);
  });
});
