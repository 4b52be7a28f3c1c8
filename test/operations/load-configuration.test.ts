import { expect, test } from 'vitest';
import { say } from '../../src/language/text.ts';
import { loadConfiguration } from '../../src/operations/check/load-configuration.ts';
import { ofKind, surroundingsIn } from '../support/operation.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const run = (text: string | undefined, environment: Readonly<Record<string, string>> = {}) => {
  const folder = temporaryFolder(text === undefined ? {} : { 'serverless.yml': text });
  const { surroundings, events } = surroundingsIn(folder, environment);
  const configuration = loadConfiguration({ file: undefined, stage: 'test' }, false, surroundings);
  const messages = ofKind(events, 'diagnostic-reported')
    .filter(({ diagnostic }) => diagnostic.severity === 'error')
    .map(({ diagnostic }) => say(diagnostic.message, 'en'));
  return { configuration, messages };
};

const FILE = 'component: scf\nname: chat\ninputs:\n  src: ./\n  handler: index.main\n';

test('a file without errors gives its Model, for the stage that was asked for', () => {
  const { configuration } = run(`${FILE}  region: \${env:REGION}\n`, { REGION: 'ap-tokyo' });
  expect(configuration).toMatchObject({
    kind: 'loaded',
    model: { functions: [{ name: { value: 'chat-test-chat' }, region: { value: 'ap-tokyo' } }] },
  });
});

test('a file with errors gives none', () => {
  expect(run(`${FILE}  timeout: 0\n`).configuration).toEqual({ kind: 'invalid', errors: 1 });
});

test('a placeholder that only the platform fills cannot be deployed, though it can be checked', () => {
  const { configuration, messages } = run(`${FILE}  description: \${output:dev:app:db.id}\n`);
  expect(configuration).toEqual({ kind: 'invalid', errors: 1 });
  expect(messages).toEqual(['Placeholder ${output:dev:app:db.id} cannot be filled here.']);
});

test('the file of another component describes no function', () => {
  expect(run('component: website\nname: pages\n').configuration).toMatchObject({
    kind: 'loaded',
    model: { functions: [] },
  });
});

test('without a file the command is refused', () => {
  expect(run(undefined).configuration).toEqual({ kind: 'refused' });
});
