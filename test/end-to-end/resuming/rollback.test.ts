import { expect, test } from 'vitest';
import { startCommand } from '../../support/standing-target.ts';
import { liveOn, stageFor } from '../../support/undertakings.ts';

test.each(['before', 'after'] as const)(
  'a rollback killed %s the alias is led back is not made again blindly: it would go too far',
  async (drop) => {
    const target = await (await stageFor('rollback'))();
    const killed = startCommand(target, 'rollback', '--yes');
    target.on((action) => {
      if (action !== 'UpdateAlias') return undefined;
      killed.process.kill('SIGKILL');
      return { drop };
    });
    await killed.ended;
    target.on(() => undefined);
    const before = await liveOn(target);
    const again = await startCommand(target, 'rollback', '--yes', '--json').ended;
    expect(again.status).toBe(2);
    expect(JSON.parse(again.stdout).refusal).toMatchObject({
      message: expect.stringContaining('may have been done already'),
      help: expect.stringContaining('scf-ws rollback <version>'),
    });
    expect(await liveOn(target)).toEqual(before);
    expect((await startCommand(target, 'rollback', '2', '--yes').ended).status).toBe(0);
    // It is known now where one step back leads.
    expect((await startCommand(target, 'rollback', '--yes').ended).status).toBe(0);
  },
);
