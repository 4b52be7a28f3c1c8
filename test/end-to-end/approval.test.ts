import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chatFile, IDLE_CODE } from '../support/chat-project.ts';
import { scfWs, scfWsAtTerminal, scfWsJson } from '../support/cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const YAML = chatFile();

const LOCAL = ['--target', 'local'];
const QUESTION = '[y/N] ';

/** A deployed function, and a file that asks for another runtime: that is a replacement. */
const beforeReplacement = async (): Promise<string> => {
  const folder = temporaryFolder({
    'serverless.yml': YAML,
    ...IDLE_CODE,
  });
  expect((await scfWs(['deploy', ...LOCAL], { folder })).status).toBe(0);
  const file = join(folder, 'serverless.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Nodejs18.15', 'CustomRuntime'));
  return folder;
};

const summaryOf = async (folder: string) =>
  (await scfWsJson(['plan', ...LOCAL], { folder })).document.summary;

describe('a person at a terminal', () => {
  test('who says yes gets the replacement', async () => {
    const folder = await beforeReplacement();
    const answer = { question: QUESTION, answer: 'y\r' };
    const { status, seen } = await scfWsAtTerminal(['deploy', ...LOCAL], answer, { folder });
    expect([status, seen]).toEqual([
      0,
      expect.stringContaining('This destroys function/default/chat'),
    ]);
    expect(await summaryOf(folder)).toMatchObject({ replace: 0, update: 0, create: 0 });
  });

  test.each([
    ['no', 'n\r'],
    ['nothing', '\r'],
    ['something else', 'yellow\r'],
    ['that there is no more input', '\u0004'],
  ])('who says %s keeps what is live, and the status is 5', async (_, typed) => {
    const folder = await beforeReplacement();
    const answer = { question: QUESTION, answer: typed };
    const { status, seen } = await scfWsAtTerminal(['deploy', ...LOCAL], answer, { folder });
    expect([status, seen]).toEqual([5, expect.stringContaining('--allow-replace')]);
    expect(await summaryOf(folder)).toMatchObject({ replace: 2 });
  });

  test('is not asked in CI', async () => {
    const folder = await beforeReplacement();
    const environment = { CI: 'true' };
    const answer = { question: QUESTION, answer: 'y\r' };
    const surroundings = { folder, environment };
    const { status, seen } = await scfWsAtTerminal(['deploy', ...LOCAL], answer, surroundings);
    expect([status, seen]).toEqual([5, expect.not.stringContaining(QUESTION)]);
  });

  test('is asked before a removal, in Chinese too', async () => {
    const folder = await beforeReplacement();
    const answer = { question: QUESTION, answer: 'n\r' };
    const args = ['remove', ...LOCAL, '--lang', 'zh'];
    const { status, seen } = await scfWsAtTerminal(args, answer, { folder });
    expect([status, seen]).toEqual([5, expect.stringContaining('是否继续？')]);
  });
});
