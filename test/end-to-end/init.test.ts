import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Dev, scfWs, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

const COMMON = ['.gitignore', 'README.md', 'serverless.schema.json', 'serverless.yml'];
const TEMPLATES = [
  ['node', ['src/index.js', 'src/package-lock.json', 'src/package.json', 'src/scf_bootstrap']],
  ['python', ['src/app.py', 'src/requirements.txt', 'src/scf_bootstrap']],
] as const;
const EVERY_WAY = TEMPLATES.flatMap(([template, code]) => [
  { template, code, language: 'en', says: 'A project with the function chat was written' },
  { template, code, language: 'zh', says: '已生成项目，函数名称为 chat' },
]);

/** What `npm ci --prefix src` would bring; Python finds its library on this machine. */
const install = (template: string, folder: string): void => {
  if (template !== 'node') return;
  const modules = 'src/node_modules';
  cpSync(join(root, 'examples/echo-node', modules), join(folder, modules), { recursive: true });
};

describe.each(EVERY_WAY)(
  'a $template project, in $language',
  ({ template, code, language, says }) => {
    const lang = ['--lang', language];

    test('is written, checks without a complaint, can be deployed, and echoes', async () => {
      const folder = temporaryFolder();
      const written = await scfWs(['init', template, '--name', 'chat', ...lang], { folder });
      expect(written).toMatchObject({ status: 0, stderr: '' });
      expect(written.stdout).toContain(says);
      expect(filesIn(folder)).toEqual([...COMMON, ...code].sort());
      expect(statSync(join(folder, 'src/scf_bootstrap')).mode & 0o777).toBe(0o755);
      install(template, folder);

      const checked = await scfWsJson(['validate', '--fail-on', 'warning', ...lang], { folder });
      expect(checked.status).toBe(0);
      expect(checked.document.summary).toMatchObject({ errors: 0, warnings: 0 });

      const rehearsed = await scfWsJson(['deploy', '--dry-run', ...lang], { folder });
      expect(rehearsed.status).toBe(0);
      expect(rehearsed.document.outputs.functions).toMatchObject([{ name: 'chat' }]);

      const { url } = await new Dev(lang, { folder }).ready();
      const message = '你好, echo';
      const talk = ['connect', url, '--send', message, '--expect', message, '--close', '1000'];
      expect(await scfWs([...talk, ...lang], { folder })).toMatchObject({ status: 0 });
    });
  },
);

describe('what is written', () => {
  test('bears its own name everywhere, and not that of the example', async () => {
    const folder = temporaryFolder();
    await scfWs(['init', 'node', '--name', 'Chat-Room'], { folder });
    for (const file of filesIn(folder)) {
      expect(readFileSync(join(folder, file), 'utf8'), file).not.toContain('echo-node');
    }
    const configuration = readFileSync(join(folder, 'serverless.yml'), 'utf8');
    expect(configuration).toMatch(/^ {2}name: Chat-Room$/m);
    // npm takes no capital letters.
    const { name } = JSON.parse(readFileSync(join(folder, 'src/package.json'), 'utf8'));
    expect(name).toBe('chat-room');
  });

  test('tells editors of a schema that lies beside it', async () => {
    const folder = temporaryFolder();
    await scfWs(['init', '--yes'], { folder });
    const [first = ''] = readFileSync(join(folder, 'serverless.yml'), 'utf8').split('\n');
    const [, path = ''] = /^# yaml-language-server: \$schema=(.+)$/.exec(first) ?? [];
    expect(readFileSync(join(folder, path))).toEqual(
      readFileSync(join(root, 'schemas/scf-component.schema.json')),
    );
  });

  test('is told as JSON, and as an event, with every file', async () => {
    const first = temporaryFolder();
    const { document } = await scfWsJson(['init', 'python', '--name', 'chat'], { folder: first });
    const files = filesIn(first);
    expect(document).toMatchObject({ version: 1, template: 'python', name: 'chat', files });
    const second = temporaryFolder();
    const { stdout } = await scfWs(['init', 'python', '--reporter', 'ndjson'], { folder: second });
    expect(JSON.parse(stdout)).toMatchObject({ event: 'project-written', files });
  });
});

describe('nothing is overwritten', () => {
  test('where files are in the way they are listed, and none is written', async () => {
    const folder = temporaryFolder({ 'README.md': 'mine', 'src/index.js': 'mine' });
    symlinkSync('nowhere', join(folder, '.gitignore'));
    const { status, stdout, stderr } = await scfWs(['init', 'node'], { folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('.gitignore, README.md, src/index.js would be overwritten');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'README.md', 'src']);
    expect(readdirSync(join(folder, 'src'))).toEqual(['index.js']);
  });

  test('what was begun is taken back where it cannot be finished', async () => {
    const folder = temporaryFolder({ src: 'a file' });
    const { status, stderr } = await scfWs(['init', 'node'], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('Nothing was written: src/index.js cannot be.');
    expect(filesIn(folder)).toEqual(['src']);
  });
});

describe('what was not said', () => {
  test('is not guessed where nobody can be asked', async () => {
    const folder = temporaryFolder();
    const { status, stderr } = await scfWs(['init'], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('Name one of node, python');
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    [['init', 'node', '--name', '9lives'], 'takes no function name "9lives"'],
    [['init', 'node', '--template', 'python'], 'Two templates are named: node and python.'],
    [['init', 'nod'], 'Did you mean node?'],
  ])('%j is refused', async (args, words) => {
    const folder = temporaryFolder();
    const { status, stderr } = await scfWs(args, { folder });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is asked on a terminal, again where the answer is none', async () => {
    const folder = temporaryFolder();
    const line = `"${process.execPath}" "${join(root, 'bin/scf-ws.cjs')}" init --lang en`;
    const child = spawn('script', ['-qec', line, '/dev/null'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: '/nonexistent', TERM: 'xterm' },
    });
    const answers = ['ruby\n', 'python\n', 'talk\n'];
    let shown = '';
    child.stdout.on('data', (chunk) => {
      shown += chunk;
      const asked = shown.split('? [').length - 1;
      if (asked > 3 - answers.length) child.stdin.write(answers.shift() ?? '');
    });
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect(status).toBe(0);
    expect(shown).toContain('Which template (node, python)?');
    expect(readFileSync(join(folder, 'serverless.yml'), 'utf8')).toMatch(/^ {2}name: talk$/m);
    expect(filesIn(folder)).toContain('src/app.py');
  });
});
