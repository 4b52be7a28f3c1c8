import { expect, test } from 'vitest';
import { doctor } from '../../src/operations/health/doctor.ts';
import { withoutUser } from '../../src/operations/health/finding.ts';
import { ofKind, surroundingsIn } from '../support/operation.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test.each([
  ['/home/ann/x', ['/home/ann'], 'ann', '~/x'],
  ['/mnt/c/Users/ann/x', ['/home/ann'], 'ann', '/mnt/c/Users/<user>/x'],
  ['C:\\Users\\ann\\x', [undefined], 'ann', 'C:\\Users\\<user>\\x'],
  ['/srv/annex/planned', ['/'], 'ann', '/srv/annex/planned'],
  ['/srv/x', ['', undefined], '', '/srv/x'],
] as const)('%s names nobody', (words, homes, userName, shown) => {
  expect(withoutUser(words, homes, userName)).toBe(shown);
});

test.each([
  ['18.20.1', 'problem', 'problems found'],
  ['20.18.3', 'problem', 'problems found'],
  ['20.19.0', 'ok', 'done'],
  ['24.1.0', 'ok', 'done'],
])('Node %s: %s', async (nodeVersion, state, ending) => {
  const { surroundings, events } = surroundingsIn(temporaryFolder(), { PATH: '/usr/bin:/bin' });
  const machine = () => ({ ...surroundings.host.machine(), nodeVersion });
  const host = { ...surroundings.host, machine };
  const options = { version: '1.2.3', asksCloud: false, region: undefined };
  expect(await doctor(options, { ...surroundings, host })).toBe(ending);
  const findings = ofKind(events, 'health-checked').flatMap((event) => event.findings);
  expect(findings.find(({ topic }) => topic === 'node')?.state).toBe(state);
});
