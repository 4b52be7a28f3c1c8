import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { say } from '../../src/language/text.ts';
import { loadConfiguration } from '../../src/operations/check/load-configuration.ts';
import { type ValidateRequest, validate } from '../../src/operations/check/validate.ts';
import { ofKind, surroundingsIn } from '../support/operation.ts';
import { type Tree, temporaryFolder } from '../support/temporary-folder.ts';

const FILE =
  'component: scf\nname: chat\ninputs:\n  name: chat\n  handler: index.main_handler\n  src: ./src\n  memorySize: 100\n';

const runIn = (folder: string, request: Partial<ValidateRequest> = {}) => {
  const { surroundings, events } = surroundingsIn(folder);
  const ending = validate({ files: [], stage: undefined, ...request }, surroundings);
  const reported = ofKind(events, 'diagnostic-reported').map(
    ({ diagnostic: { severity, code } }) => `${severity} ${code}`,
  );
  const refusals = ofKind(events, 'command-refused').map(({ message }) => say(message, 'en'));
  return { ending, reported, refusals };
};

const run = (request: Partial<ValidateRequest>, tree: Tree = {}) =>
  runIn(temporaryFolder({ 'serverless.yml': FILE, 'src/index.js': '', ...tree }), request);

const SIZE = 'function/memory-size';

describe('the command line', () => {
  test('gives a rule another level, and the last wish counts', () => {
    expect(run({ severities: [`${SIZE}=info`, `${SIZE}=warning`] })).toMatchObject({
      ending: 'done',
      reported: [`warning ${SIZE}`],
    });
    expect(run({ disabled: ['function/*'] })).toMatchObject({ ending: 'done', reported: [] });
  });

  test('says what makes a check fail', () => {
    const asWarning = { severities: [`${SIZE}=warning`] };
    expect(run({ ...asWarning, failOn: 'warning' }).ending).toBe('problems found');
    expect(run({ ...asWarning, maxWarnings: 0 }).ending).toBe('problems found');
    expect(run({ ...asWarning, maxWarnings: 1 }).ending).toBe('done');
    expect(run({ failOn: 'never' })).toMatchObject({ ending: 'done', reported: [`error ${SIZE}`] });
  });

  test.each([
    ['function/memory=off', 'There is no rule "function/memory".'],
    [
      SIZE,
      `"${SIZE}" is no level of a rule; write rule=level, with one of off, error, warning, info.`,
    ],
    [
      'ws/needs-web-type=off',
      'Rule ws/needs-web-type cannot be made less than error: such a file cannot work.',
    ],
  ])('--severity %s is refused', (wish, refusal) => {
    expect(run({ severities: [wish] })).toEqual({
      ending: 'wrong usage',
      reported: [],
      refusals: [refusal],
    });
  });
});

describe('settings', () => {
  const OFF = `rules: { ${SIZE}: off }\n`;

  test('of the folder, or of one around it as far as the project goes', () => {
    expect(run({}, { '.scf-ws.yml': OFF }).reported).toEqual([]);
    const folder = temporaryFolder({
      '.scf-ws.yml': OFF,
      'a/b/serverless.yml': FILE,
      'a/b/src/index.js': '',
    });
    expect(runIn(join(folder, 'a/b')).reported).toEqual([]);
    mkdirSync(join(folder, 'a/.git'));
    expect(runIn(join(folder, 'a/b')).reported).toEqual([`error ${SIZE}`]);
  });

  test('stand in package.json as well', () => {
    const text = JSON.stringify({ 'scf-ws': { rules: { [SIZE]: 'off' } } });
    expect(run({}, { 'package.json': text }).reported).toEqual([]);
  });

  test('for some files mean paths from where the settings lie', () => {
    const tree = {
      '.scf-ws.yml': `overrides: [{ files: 'old/**', rules: { ${SIZE}: warning } }]\n`,
      'old/serverless.yml': FILE,
      'old/src/index.js': '',
      'new/serverless.yml': FILE,
      'new/src/index.js': '',
    };
    const folder = temporaryFolder(tree);
    expect(runIn(join(folder, 'old')).reported).toEqual([`warning ${SIZE}`]);
    expect(runIn(join(folder, 'new')).reported).toEqual([`error ${SIZE}`]);
  });

  test('go behind the command line', () => {
    const tree = { '.scf-ws.yml': `${OFF}failOn: never\n` };
    const request = { severities: [`${SIZE}=error`], failOn: 'error' } as const;
    expect(run(request, tree)).toMatchObject({ ending: 'problems found' });
  });

  test('with a mistake make the check fail, and the rest of them counts', () => {
    const { ending, reported } = run({}, { '.scf-ws.yml': `${OFF}rulez: {}\n` });
    expect(ending).toBe('problems found');
    expect(reported).toEqual(['error config/unknown-key']);
  });

  test('count where a file is deployed, too', () => {
    const folder = temporaryFolder({ 'serverless.yml': FILE, 'src/index.js': '' });
    const load = () =>
      loadConfiguration(
        { file: undefined, stage: undefined },
        false,
        surroundingsIn(folder).surroundings,
      );
    expect(load().kind).toBe('invalid');
    writeFileSync(join(folder, '.scf-ws.yml'), OFF);
    expect(load().kind).toBe('loaded');
    writeFileSync(join(folder, '.scf-ws.yml'), `${OFF}rulez: {}\n`);
    expect(load().kind).toBe('invalid');
  });
});
