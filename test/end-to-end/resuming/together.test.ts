import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { scfWs } from '../../support/cli.ts';
import {
  type Child,
  edit,
  journalsOf,
  type StandingTarget,
  startCommand,
} from '../../support/standing-target.ts';
import { liveOn, nothingLeft, stageFor } from '../../support/undertakings.ts';

/** A deploy that stands still at its first write, with the lock in its hands, until it is let go. */
const stopped = async (target: StandingTarget): Promise<Child> => {
  let tell = () => {};
  const stands = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const child = startCommand(target, 'deploy', '--json');
  target.on((action) => {
    if (action !== 'CreateFunction') return undefined;
    child.process.kill('SIGSTOP');
    tell();
    target.on(() => undefined);
    return undefined;
  });
  await stands;
  return child;
};

test('of two deploys at once one is done, and the other is told who holds the lock', async () => {
  const target = await (await stageFor('create'))();
  const first = await stopped(target);
  const second = await startCommand(target, 'deploy', '--json').ended;
  expect(second.status).toBe(7);
  const { outcome, refusal } = JSON.parse(second.stdout);
  expect(outcome).toBe('refused');
  expect(refusal.message).toContain(`process ${first.process.pid} on `);
  expect(refusal.help).toContain('--wait');
  first.process.kill('SIGCONT');
  expect((await first.ended).status).toBe(0);
  expect(await liveOn(target)).toHaveLength(1);
});

/** Resolves when the command has said that it waits for another. */
const waits = async ({ process }: Child): Promise<void> => {
  let said = '';
  for (;;) {
    if (!process.stdout) throw new Error('It has no output.');
    const [chunk] = await once(process.stdout, 'data');
    said += chunk;
    if (said.includes('"event":"lock-waited"')) return;
  }
};

test('with --wait the other goes on when the first is done, and finds its work', async () => {
  const target = await (await stageFor('create'))();
  const first = await stopped(target);
  const second = startCommand(target, 'deploy', '--wait', '--reporter', 'ndjson');
  await waits(second);
  first.process.kill('SIGCONT');
  expect((await first.ended).status).toBe(0);
  const { status, stdout } = await second.ended;
  expect(status).toBe(0);
  expect(stdout).not.toContain('"event":"step-started"');
  expect(await nothingLeft(target)).toBe(true);
});

/** Another file beside that of the project, with a function of its own. */
const addOther = ({ folder }: StandingTarget): void => {
  const text = readFileSync(join(folder, 'serverless.yml'), 'utf8');
  writeFileSync(join(folder, 'other.yml'), text.replaceAll('name: chat', 'name: other'));
};

test('two files beside each other share the local target: the second is told, or waits', async () => {
  const target = await (await stageFor('create'))();
  addOther(target);
  const first = await stopped(target);
  const refused = await startCommand(target, 'deploy', 'other.yml', '--json').ended;
  expect(refused.status).toBe(7);
  expect(JSON.parse(refused.stdout).refusal).toMatchObject({
    message: expect.stringContaining('"deploy serverless.yml"'),
    help: expect.stringContaining('--wait'),
  });
  const second = startCommand(target, 'deploy', 'other.yml', '--wait', '--reporter', 'ndjson');
  await waits(second);
  first.process.kill('SIGCONT');
  expect((await first.ended).status).toBe(0);
  expect((await second.ended).status).toBe(0);
  expect(await liveOn(target)).toHaveLength(2);
});

test('where nothing can be written beside the file, it is deployed without lock and journal, and says so', async () => {
  const target = await (await stageFor('create'))();
  const state = join(target.folder, '.scf-ws');
  chmodSync(state, 0o555);
  onTestFinished(() => chmodSync(state, 0o755));
  const deployed = await scfWs(['deploy', '--target', 'local'], {
    folder: target.folder,
    mayReadAll: false,
  });
  expect(deployed.stderr).toContain('There is no lock and no journal this time');
  expect(deployed.status).toBe(0);
  expect(readdirSync(state)).toEqual(['local']);
  expect(await nothingLeft(target)).toBe(true);
});

test('waiting has an end, which --timeout sets', async () => {
  const target = await (await stageFor('create'))();
  const first = await stopped(target);
  const second = await startCommand(target, 'deploy', '--wait', '--timeout', '1').ended;
  expect(second.status).toBe(7);
  first.process.kill('SIGCONT');
  await first.ended;
});

test('whoever waits can be stopped', async () => {
  const target = await (await stageFor('create'))();
  const first = await stopped(target);
  const second = startCommand(target, 'deploy', '--wait', '--reporter', 'ndjson');
  await waits(second);
  second.process.kill('SIGINT');
  expect((await second.ended).status).toBe(130);
  first.process.kill('SIGCONT');
  await first.ended;
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'one %s ends a deploy after the running step, which says what is left and how to go on',
  async (signal) => {
    const target = await (await stageFor('create'))();
    const child = startCommand(target, 'deploy', '--json');
    target.on((action) => {
      if (action !== 'CreateFunction') return undefined;
      child.process.kill(signal);
      return { delayMilliseconds: 300 };
    });
    const { status, stdout } = await child.ended;
    expect(status).toBe(130);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'stopped',
      done: [{ address: 'function/default/chat', action: 'create' }],
      notRun: ['trigger/default/chat/url/$DEFAULT'],
      resume: 'scf-ws deploy --json --target local',
    });
    expect(journalsOf(target).at(-1)?.at(-1)).toMatchObject({
      event: 'run-ended',
      outcome: 'interrupted',
    });
    const again = await startCommand(target, 'deploy', '--json').ended;
    expect(again.status).toBe(0);
    expect(await nothingLeft(target)).toBe(true);
  },
);

test.each(['SIGINT', 'SIGTERM'] as const)(
  'two %s end it at once, in the middle of a step; the journal says where',
  async (signal) => {
    const target = await (await stageFor('create'))();
    const child = startCommand(target, 'deploy');
    let sent = 0;
    target.on((action) => {
      if (action !== 'CreateFunction' && sent === 0) return undefined;
      sent += 1;
      child.process.kill(signal);
      return { delayMilliseconds: 300 };
    });
    expect((await child.ended).status).toBe(130);
    expect(sent).toBe(2);
    expect(journalsOf(target).at(-1)?.at(-1)).toMatchObject({
      event: 'call-sent',
      action: 'GetFunction',
    });
  },
);

test('a failed update is told with its reason and what to do, and is made again', async () => {
  const target = await (await stageFor('update'))();
  edit(target, 'timeout: 800', 'timeout: 700');
  const failure = { ErrorCode: 'InvalidParameterValue.Code', ErrorMessage: 'Not a zip.' };
  target.on((action) => (action === 'UpdateFunctionCode' ? { failure } : undefined));
  const failed = await startCommand(target, 'deploy', '--json').ended;
  expect(failed.status).toBe(3);
  expect(JSON.parse(failed.stdout).failure).toMatchObject({
    code: 'UpdateFailed',
    message: 'InvalidParameterValue.Code: Not a zip.',
    help: expect.stringContaining('deploy again'),
  });
  target.on(() => undefined);
  expect((await startCommand(target, 'deploy').ended).status).toBe(0);
  expect(await nothingLeft(target)).toBe(true);
});

test('a function that is never ready is given up when the time is over', async () => {
  const target = await (await stageFor('create', 3_600_000))();
  const { status, stdout } = await startCommand(target, 'deploy', '--json', '--timeout', '1').ended;
  expect(status).toBe(3);
  expect(JSON.parse(stdout).failure).toMatchObject({
    code: 'NotReadyInTime',
    message: 'function/default/chat was still Creating after 1 s.',
    help: expect.stringContaining('--timeout'),
  });
});
