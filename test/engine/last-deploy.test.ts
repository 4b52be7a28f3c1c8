import { describe, expect, test } from 'vitest';
import {
  nothingDeployed,
  readLastDeploy,
  remembering,
  withOrigins,
} from '../../src/engine/last-deploy.ts';
import { changeOf, type Thing, thing } from './things.ts';

const PLACE = 'local/ap-guangzhou';
/** What is remembered after this was deployed. */
const deployed = (state: Thing) =>
  remembering(nothingDeployed('0123'), PLACE, [changeOf(state, undefined)]);

const origins = (before: Thing, desired: Thing, live: Thing) =>
  withOrigins(changeOf(desired, live), deployed(before), PLACE).planned.differences.map(
    ({ field, changedIn }) => [field, changedIn],
  );

describe('a difference', () => {
  test.each([
    ['was made in the file', thing({ size: 2 }), thing(), [['size', 'file']]],
    ['was made on the platform', thing(), thing({ size: 2 }), [['size', 'live']]],
    ['was made in both', thing({ size: 2 }), thing({ size: 3 }), [['size', 'both']]],
    [
      'of a secret was made on the platform',
      thing(),
      thing({ secrets: { TOKEN: 'canary-2' } }),
      [['secrets.TOKEN', 'live']],
    ],
    [
      'that adds a secret was made in the file',
      thing({ secrets: { TOKEN: 'canary-1', MORE: 'canary-3' } }),
      thing(),
      [['secrets.MORE', 'file']],
    ],
    [
      'that was made in the same way on both sides is none',
      thing({ size: 2 }),
      thing({ size: 2 }),
      [],
    ],
  ] as const)('%s', (_, desired, live, expected) => {
    expect(origins(thing(), desired, live)).toEqual(expected);
  });

  test('says nothing of who made it where nobody deployed it from here', () => {
    const change = changeOf(thing({ size: 2 }), thing());
    expect(withOrigins(change, deployed(thing({ name: 'b' })), PLACE)).toBe(change);
    expect(withOrigins(change, deployed(thing()), 'cloud/ap-guangzhou')).toBe(change);
  });
});

describe('what is remembered', () => {
  test('is forgotten when the object is removed', () => {
    const last = remembering(deployed(thing()), PLACE, [changeOf(undefined, thing())]);
    expect(last.places[PLACE]).toEqual({});
  });

  test('holds no value, secret or not', () => {
    const text = JSON.stringify(deployed(thing({ size: 424242 })));
    expect(text).not.toContain('canary');
    expect(text).not.toContain('424242');
  });

  test('is read as it was written, and anything else as nothing', () => {
    const last = deployed(thing());
    expect(readLastDeploy(JSON.stringify(last))).toEqual(last);
    for (const text of ['', '{', '[]', 'null', '{"version":2,"salt":"","places":{}}']) {
      expect(readLastDeploy(text)).toBeUndefined();
    }
  });
});
