import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { open } from './clients.ts';
import { fixture, functionIn, PYTHON } from './functions.ts';
import { gatewayFor } from './gateway-under-test.ts';

const missing = existsSync(PYTHON) ? undefined : `there is no ${PYTHON}`;

// Without Python there is nothing to load the script into; the name of the group says so.
describe.skipIf(missing && !process.env['CI'])(
  missing ?? 'a Python program that asks for port 9000 gets it',
  () => {
    test.for([
      ['socketserver', /^0\.0\.0\.0$/],
      ['ipv6', /^::$/],
      ['all_addresses', /^(0\.0\.0\.0|::)$/],
      ['a_bound_socket', /^0\.0\.0\.0$/],
      ['a_child', /^0\.0\.0\.0$/],
    ] as const)('with %s', async ([way, address]) => {
      const gateway = await gatewayFor(
        functionIn(fixture('sockets'), { environment: { WAY: way } }),
      );
      const client = await open(gateway.functionUrl);
      expect(JSON.parse(await client.next())).toEqual([expect.stringMatching(address), 9000]);
      client.terminate();
      await gateway.nth('connection-closed');
      expect(await gateway.processes()).toEqual([]);
    });

    test('and its own sitecustomize still runs', async () => {
      const environment = { WAY: 'socketserver' };
      const gateway = await gatewayFor(functionIn(fixture('sockets'), { environment }));
      await open(gateway.functionUrl);
      expect(gateway.lines('stdout')).toContain("the package's own sitecustomize has run");
    });
  },
);
