import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/events.ts';
import { pretty } from '../../src/reporters/pretty/index.ts';
import { report } from '../support/report.ts';

const address = 'function/default/chat';
const lock = { kind: 'lock-waited', pid: 7, host: 'there', purpose: 'deploy' } as const;

/** What is on the bottom line one after the other, on a terminal on which 1.5 s pass between events. */
const bottomLines = (events: readonly Event[], columns = 80, language: 'en' | 'zh' = 'en') => {
  let time = 0;
  const now = () => {
    time += 1500;
    return time;
  };
  const { remarked } = report(pretty, events, { bottomLine: { columns, now }, language });
  return remarked.split('\r\u001b[2K');
};

describe('on a terminal, the bottom line', () => {
  test('says what goes on, in which state it is and for how long', () => {
    const lines = bottomLines([
      { kind: 'step-started', address, action: 'create' },
      { kind: 'waited', address, status: 'Creating' },
      { kind: 'step-finished', address, action: 'create', milliseconds: 3000 },
    ]);
    expect(lines).toEqual([
      `… ${address} creating · 0 s`,
      `… ${address} creating · Creating · 1 s`,
      `✔ ${address} created 3000 ms\n`,
    ]);
  });

  test('says it in Chinese', () => {
    const lines = bottomLines([{ kind: 'step-started', address, action: 'remove' }], 80, 'zh');
    expect(lines[0]).toBe(`… 正在删除 ${address} · 0 秒`);
  });

  test('counts the time that it waits for another run', () => {
    const lines = bottomLines([
      { ...lock, milliseconds: 0 },
      { ...lock, milliseconds: 1500 },
    ]);
    expect(lines).toEqual([
      'i Waiting for process 7 on there to end its "deploy".\n… waiting for process 7 on there (deploy) · 0 s',
      '… waiting for process 7 on there (deploy) · 1 s',
      '',
    ]);
  });

  test('never takes more than one line', () => {
    const [line = ''] = bottomLines([{ kind: 'step-started', address, action: 'create' }], 20);
    expect(line).toHaveLength(19);
  });

  test.each([0, 1])('is empty where there are only %i columns', (columns) => {
    const lines = bottomLines([{ kind: 'step-started', address, action: 'create' }], columns);
    expect(lines.join('')).toBe('');
  });
});

test('elsewhere than on a terminal there is none, and waiting is told once', () => {
  const waits = [0, 250, 500].map((milliseconds) => ({ ...lock, milliseconds }));
  const { remarked } = report(pretty, [
    ...waits,
    { kind: 'step-started', address, action: 'create' },
    { kind: 'waited', address, status: 'Creating' },
  ]);
  expect(remarked).toBe('i Waiting for process 7 on there to end its "deploy".\n');
});

test('a run that stopped says what is done, what is not, and how to go on', () => {
  const { written } = report(pretty, [
    {
      kind: 'deploy-ended',
      outcome: 'stopped',
      functions: [],
      done: [{ address, action: 'create' }],
      notRun: ['trigger/default/chat/url/$DEFAULT'],
      resume: 'scf-ws deploy --target local',
    },
  ]);
  expect(written).toBe(
    [
      'done:',
      `  ${address} created`,
      'not started:',
      '  trigger/default/chat/url/$DEFAULT',
      'to go on:',
      '  scf-ws deploy --target local',
      '',
    ].join('\n'),
  );
});

test('a call that is made again says why, and when', () => {
  const retry = { action: 'CreateFunction', code: 'InternalError', attempt: 1, attempts: 5 };
  const { remarked } = report(pretty, [{ kind: 'call-retried', ...retry, milliseconds: 400 }]);
  expect(remarked).toBe('↻ CreateFunction: InternalError. Trying again in 0.4 s (2 of 5).\n');
});
