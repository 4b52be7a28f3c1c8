import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { say } from '../../src/language/text.ts';
import { explain } from '../../src/operations/check/explain.ts';
import { CLOSE_CAUSES } from '../../src/platform/close-causes.ts';
import { ofKind, surroundingsIn } from '../support/operation.ts';

/** The list of the API's documentation, where the workshop has it. */
const PUBLISHED = fileURLToPath(
  new URL('../../../shared/platform/scf-api-errors.tsv', import.meta.url),
);

const run = (code?: string) => {
  const { surroundings, events } = surroundingsIn('/');
  return { ending: explain(code, surroundings), events };
};

const adviceOn = (code: string) => {
  const { ending, events } = run(code);
  const [refusal] = ofKind(events, 'command-refused');
  return [ending, refusal?.help && say(refusal.help, 'en')];
};

describe('explain', () => {
  test.each([
    'function/name-change',
    'function/namespace-change',
    'function/type-change',
    'function/runtime-change',
    'function/create-failed',
    'function/async-change',
    'trigger/url-change',
    'trigger/trigger-change',
  ])('%s, which plans print, is explained', (code) => {
    const { ending, events } = run(code);
    expect(ending).toBe('done');
    expect(ofKind(events, 'code-explained')[0]?.explanation).toMatchObject({ code });
  });

  test('a reason of a plan that is a rule too has the card of the rule', () => {
    expect(ofKind(run('ws/protocol-change').events, 'rule-explained')).toHaveLength(1);
  });

  test.each(['ws/idle-timeout-range', 'config/unknown-key'])('the rule %s has a card', (id) => {
    const { ending, events } = run(id);
    expect(ending).toBe('done');
    expect(ofKind(events, 'rule-explained').map(({ card }) => card.id)).toEqual([id]);
  });

  test('without a code all rules are listed, by name, as data', () => {
    const [listed] = ofKind(run().events, 'rules-listed');
    const ids = listed?.cards.map(({ id }) => id) ?? [];
    expect(ids).toEqual([...ids].sort());
    expect(ids).toContain('config/yaml-syntax');
    expect(ids).toContain('ws/irreversible');
    expect(structuredClone(listed)).toEqual(listed);
  });

  test.each(Object.entries(CLOSE_CAUSES).map(([cause, { status }]) => [status, cause] as const))(
    'the status %i, of a connection that ended with %s, is explained',
    (status) => {
      const [event] = ofKind(run(String(status)).events, 'code-explained');
      expect(event?.explanation).toMatchObject({
        sort: 'function status code',
        code: String(status),
      });
    },
  );

  test.each(['ResourceInUse.Function', 'ResourceNotFound.Role', 'AuthFailure.SignatureFailure'])(
    'the API error %s is explained',
    (code) => {
      const [event] = ofKind(run(code).events, 'code-explained');
      expect(event?.explanation).toMatchObject({ sort: 'API error code', code });
    },
  );

  test.skipIf(!existsSync(PUBLISHED))('every published API error code is explained', () => {
    const codes = readFileSync(PUBLISHED, 'utf8').trim().split('\n').slice(1);
    const unknown = codes
      .map((line) => line.split('\t')[0] ?? '')
      .filter((code) => run(code).ending !== 'done');
    expect(codes.length).toBeGreaterThan(300);
    expect(unknown).toEqual([]);
  });

  test.each([
    ['idle-timeout-range', 'Did you mean "ws/idle-timeout-range"?'],
    ['ws/idle-timout-range', 'Did you mean "ws/idle-timeout-range"?'],
    ['resourceinuse.function', 'Did you mean "ResourceInUse.Function"?'],
    ['xyzzy', undefined],
    ['__proto__', undefined],
  ])('%s is unknown, and refused with advice where there is any', (code, advice) => {
    expect(adviceOn(code)).toEqual(['wrong usage', advice]);
  });
});
