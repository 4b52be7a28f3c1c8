import { expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit-codes.ts';

test('the exit statuses are the ones that scripts depend on', () => {
  expect(EXIT).toEqual({
    ok: 0,
    problemsFound: 1,
    wrongUsage: 2,
    platformRefused: 3,
    differencesExist: 4,
    approvalMissing: 5,
    planStale: 6,
    locked: 7,
    bug: 70,
    interrupted: 130,
  });
});
