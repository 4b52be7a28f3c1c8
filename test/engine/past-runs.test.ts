import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Entry, journalIn } from '../../src/engine/journal.ts';
import { cutShort, forgetOldRuns } from '../../src/engine/past-runs.ts';
import { FileProblem } from '../../src/host/files.ts';
import { nodeHost } from '../../src/host/host.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const host = nodeHost();
const scope = { target: 'cloud', region: 'ap-guangzhou', file: 'serverless.yml' };
const begun: Entry = { event: 'run-begun', command: 'deploy', ...scope, pid: 1, host: 'here' };
const step: Entry = { event: 'step-begun', address: 'function/default/chat', action: 'create' };
const sent: Entry = { event: 'call-sent', call: 1, action: 'CreateFunction' };
const answered: Entry = { event: 'call-answered', call: 1, action: 'CreateFunction', ok: true };
const looked: Entry = { event: 'call-sent', call: 2, action: 'GetFunction' };
const ended: Entry = { event: 'run-ended', outcome: 'done' };

const textOf = (entries: readonly Entry[]) =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

const found = (...runs: readonly (readonly Entry[] | string)[]) => {
  const files = runs.map((run, index) => [
    `2026112${index}T000000000Z-1-00.ndjson`,
    typeof run === 'string' ? run : textOf(run),
  ]);
  return cutShort(temporaryFolder(Object.fromEntries(files)), scope, host.files);
};

const at = (answered: boolean) => ({
  command: 'deploy',
  last: { address: 'function/default/chat', action: 'CreateFunction', answered },
});

describe('of the last run, its journal tells', () => {
  test.each([
    ['that it came to its end', [begun, step, sent, answered, ended], undefined],
    ['that a call was under way', [begun, step, sent], at(false)],
    ['after which change it was cut short', [begun, step, sent, answered, looked], at(true)],
    ['that nothing had been changed', [begun, step], { command: 'deploy' }],
  ] as const)('%s', (_, run, expected) => {
    expect(found(run)).toEqual(expected);
  });

  test('the same where its last line is torn', () => {
    expect(found(`${textOf([begun, step, sent])}{"event":"call-an`)).toEqual(at(false));
  });

  test('nothing of one before it that was cut short, once another has ended', () => {
    expect(found([begun, step, sent], [begun, ended])).toBeUndefined();
  });

  test('nothing of runs about something else', () => {
    expect(found([{ ...begun, region: 'ap-shanghai' }, step, sent])).toBeUndefined();
    expect(found([begun, step, sent], [{ ...begun, target: 'local' }, ended])).toEqual(at(false));
  });

  test('nothing where there is none, or it is no journal', () => {
    expect(found()).toBeUndefined();
    expect(found('no journal\n')).toBeUndefined();
  });
});

test('the journals of the last twenty runs are kept', () => {
  const names = Array.from({ length: 25 }, (_, run) => `${run + 10}.ndjson`);
  const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, ''])));
  forgetOldRuns(folder, host.files);
  expect(readdirSync(folder)).toEqual(names.slice(5));
});

test('a journal is written line by line, and tells once when it cannot be', () => {
  const folder = join(temporaryFolder(), 'journal');
  const problems: FileProblem[] = [];
  let isFull = false;
  const openGrowing = (path: string) => {
    const file = host.files.openGrowing(path);
    const append = (text: string) => {
      if (isFull) throw new FileProblem(path, 'unreadable', 'No space left on device.');
      file.append(text);
    };
    return { ...file, append };
  };
  const world = { ...host, files: { ...host.files, openGrowing } };
  const journal = journalIn(folder, { command: 'deploy', ...scope }, world, (problem) =>
    problems.push(problem),
  );
  journal.begin();
  journal.sending('CreateFunction')({ ok: true, requestId: 'id' });
  isFull = true;
  journal.sending('CreateTrigger')({ ok: true });
  journal.end('done');
  expect(problems).toHaveLength(1);
  expect(cutShort(folder, scope, host.files)?.last).toMatchObject({ action: 'CreateFunction' });
});
