import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import WebSocket from 'ws';
import { functionIn, PYTHON } from './functions.ts';
import { gatewayFor } from './gateway-under-test.ts';

const EXAMPLES = `${import.meta.dirname}/../../../examples`;
const hasWebsockets = spawnSync(PYTHON, ['-c', 'import websockets']).status === 0;

const echoed = async (example: string) => {
  const gateway = await gatewayFor(functionIn(`${EXAMPLES}/${example}/src`));
  const client = new WebSocket(gateway.functionUrl, { perMessageDeflate: false });
  onTestFinished(() => client.terminate());
  await once(client, 'open');
  client.send('你好');
  const [text, textIsBinary] = await once(client, 'message');
  expect([String(text), textIsBinary]).toEqual(['你好', false]);
  client.send(Buffer.from([0, 255, 128]));
  const [bytes, bytesAreBinary] = await once(client, 'message');
  expect([[...bytes], bytesAreBinary]).toEqual([[0, 255, 128], true]);
  client.close(1000);
  expect(await gateway.nth('connection-closed')).toMatchObject({
    cause: 'completed',
    messages: { up: 2, down: 2 },
    bytes: { up: 9, down: 9 },
  });
  return gateway.lines('stdout');
};

test('examples/echo-node sends back what it gets', async () => {
  expect(await echoed('echo-node')).toEqual(['connected: /', 'closed: 1000']);
});

// The group says why it is left out where Debian's library is not installed.
describe.skipIf(!hasWebsockets && !process.env['CI'])(
  hasWebsockets ? PYTHON : `${PYTHON} has no "websockets"`,
  () => {
    test('examples/echo-python sends back what it gets', async () => {
      expect(await echoed('echo-python')).toEqual(['connected', 'closed: 1000']);
    });
  },
);
