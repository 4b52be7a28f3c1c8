import { describe, expect, test } from 'vitest';
import { CLOSE_CAUSES, type CloseCause } from '../../../src/platform/close-causes.ts';
import { type Tree, temporaryFolder } from '../../support/temporary-folder.ts';
import { type Attempt, CLIENTS, type Client } from './clients.ts';
import { fixture, functionIn } from './functions.ts';
import { type GatewayUnderTest, gatewayFor } from './gateway-under-test.ts';

const OBEDIENT = functionIn(fixture('obedient'));

interface OpenCase {
  readonly name: string;
  readonly cause: CloseCause;
  readonly by: 'client' | 'function' | 'platform';
  readonly closeCode: number;
  readonly act: (client: Client, gateway: GatewayUnderTest) => unknown;
}

const closedByClient = (code: number, cause: CloseCause): OpenCase => ({
  name: `the client closes with ${code}`,
  cause,
  by: 'client',
  closeCode: code,
  act: (client) => client.close(code),
});
const closedByFunction = (code: number, cause: CloseCause): OpenCase => ({
  name: `the function closes with ${code}`,
  cause,
  by: 'function',
  closeCode: code,
  act: (client) => client.send(`close ${code}`),
});
const endedByFunction = (name: string, cause: CloseCause, order: string): OpenCase => ({
  name,
  cause,
  by: 'function',
  closeCode: 1006,
  act: (client) => client.send(order),
});

const OPEN_CASES: readonly OpenCase[] = [
  ...[1000, 1010, 1011].map((code) => closedByClient(code, 'completed')),
  ...[1000, 1010, 1011].map((code) => closedByFunction(code, 'completed')),
  ...[1001, 3000, 4000].map((code) => closedByClient(code, 'clientAborted')),
  ...[1001, 3000, 4000].map((code) => closedByFunction(code, 'functionAborted')),
  {
    name: 'the client closes without a code',
    cause: 'clientAborted',
    by: 'client',
    closeCode: 1005,
    act: (client) => client.close(),
  },
  {
    name: 'the client drops the connection',
    cause: 'clientAborted',
    by: 'client',
    closeCode: 1006,
    act: (client) => client.terminate(),
  },
  {
    ...endedByFunction('the function closes without a code', 'functionAborted', 'close'),
    closeCode: 1005,
  },
  endedByFunction('the function drops the connection', 'functionAborted', 'terminate'),
  endedByFunction('the program ends well', 'functionExited', 'exit 0'),
  endedByFunction('the program ends badly', 'functionExited', 'exit 1'),
  endedByFunction('the program is killed', 'functionExited', 'die'),
  {
    ...endedByFunction('the program ends after a clean close', 'completed', 'close-and-exit 1000'),
    closeCode: 1000,
  },
  {
    name: 'no message travels for the idle timeout',
    cause: 'idleTimeout',
    by: 'platform',
    closeCode: 1006,
    act: (_client, { clock }) => clock.advance(60_000),
  },
  {
    name: 'messages travel until the execution timeout',
    cause: 'executionTimeout',
    by: 'platform',
    closeCode: 1006,
    act: async (client, { clock }) => {
      for (let elapsed = 0; elapsed < 900; elapsed += 50) {
        clock.advance(50_000);
        client.send('still here');
        if (elapsed < 850) await client.next();
      }
    },
  },
  {
    name: 'the local target stops',
    cause: 'targetStopped',
    by: 'platform',
    closeCode: 1006,
    act: (_client, gateway) => void gateway.close(),
  },
];

interface RefusedCase {
  readonly name: string;
  readonly cause: CloseCause;
  readonly code: Tree;
  readonly initTimeoutSeconds?: number;
  readonly act?: (gateway: GatewayUnderTest) => void;
  readonly says: RegExp;
}

const script = (...lines: string[]): readonly [string, number] => [
  ['#!/bin/bash', ...lines, ''].join('\n'),
  0o755,
];
const node = (source: string) => script(`exec /var/lang/node18/bin/node -e "${source}"`);
const SHORT = { initTimeoutSeconds: 0.4 };

const REFUSED_CASES: readonly RefusedCase[] = [
  {
    name: 'the package has no scf_bootstrap',
    cause: 'bootstrapMissing',
    code: { 'index.js': '' },
    says: /no scf_bootstrap/,
  },
  {
    name: 'scf_bootstrap ends at once',
    cause: 'bootstrapExited',
    code: { scf_bootstrap: script('exit 3') },
    says: /exit 3/,
  },
  {
    name: 'scf_bootstrap is not executable',
    cause: 'bootstrapExited',
    code: { scf_bootstrap: ['#!/bin/bash\nsleep 60\n', 0o644] },
    says: /not executable: its mode is 644/,
  },
  {
    name: 'scf_bootstrap has CRLF line ends',
    cause: 'bootstrapExited',
    code: { scf_bootstrap: ['#!/bin/bash\r\nsleep 60\r\n', 0o755] },
    says: /not there: "\/bin\/bash\\r"/,
  },
  {
    name: 'scf_bootstrap names an interpreter that is not there',
    cause: 'bootstrapExited',
    code: { scf_bootstrap: script('/var/lang/lisp2/bin/lisp server.lisp') },
    says: /exit 127/,
  },
  {
    name: 'the program never listens',
    cause: 'portNotBound',
    code: { scf_bootstrap: script('sleep 60') },
    ...SHORT,
    says: /nothing listened on 0\.0\.0\.0:9000 within 0\.4 s/,
  },
  {
    name: 'the program listens on a loopback address only',
    cause: 'portNotBound',
    code: { scf_bootstrap: node("require('http').createServer().listen(9000, 'localhost')") },
    ...SHORT,
    says: /nothing listened on 0\.0\.0\.0:9000/,
  },
  {
    name: 'the program listens on another port',
    cause: 'portNotBound',
    code: { scf_bootstrap: node("require('http').createServer().listen(0)") },
    ...SHORT,
    says: /nothing listened on 0\.0\.0\.0:9000/,
  },
  {
    name: 'the function answers the upgrade with 401',
    cause: 'upgradeRefused',
    code: {
      scf_bootstrap: node(
        "require('http').createServer((q, r) => r.writeHead(401).end('no')).listen(9000)",
      ),
    },
    says: /answered the upgrade with 401 Unauthorized/,
  },
  {
    name: 'the function hangs up on the upgrade',
    cause: 'upgradeRefused',
    code: { scf_bootstrap: node("require('net').createServer((s) => s.destroy()).listen(9000)") },
    says: /closed the connection without an answer/,
  },
  {
    name: 'the program ends on the upgrade',
    cause: 'functionExited',
    code: {
      scf_bootstrap: node("require('net').createServer(() => process.exit(1)).listen(9000)"),
    },
    says: /ended before it answered/,
  },
  {
    name: 'the function never answers the upgrade',
    cause: 'executionTimeout',
    code: {
      scf_bootstrap: node(
        "require('net').createServer((s) => s.once('data', () => console.log('asked'))).listen(9000)",
      ),
    },
    act: async (gateway) => {
      await gateway.line(/^asked$/);
      gateway.clock.advance(900_000);
    },
    says: /outlived the execution timeout/,
  },
];

for (const { name: client, missing, connect } of CLIENTS) {
  const openWith = async (url: string): Promise<Client> => {
    const attempt: Attempt = await connect(url);
    if (attempt.kind === 'refused') throw new Error(`Refused with ${attempt.status}.`);
    return attempt.client;
  };

  // A client that this machine does not have cannot be asked; the name of the group says which.
  describe.skipIf(missing && !process.env['CI'])(`with ${missing ?? client}`, () => {
    for (const { name, cause, by, closeCode, act } of OPEN_CASES) {
      test(`${cause}: ${name}`, async () => {
        const gateway = await gatewayFor(OBEDIENT);
        const opened = await openWith(gateway.functionUrl);
        opened.send('hello');
        expect(await opened.next()).toBe('hello');
        await act(opened, gateway);
        const { status } = CLOSE_CAUSES[cause];
        const ending = { status, cause, by, closeCode };
        expect(await gateway.nth('connection-closed')).toMatchObject(ending);
        expect(await opened.closed).toBe(closeCode);
        expect(await gateway.processes()).toEqual([]);
      });
    }

    for (const { name, cause, code, act, says, initTimeoutSeconds = 10 } of REFUSED_CASES) {
      test(`${cause}: ${name}`, async () => {
        const folder = temporaryFolder(code);
        const gateway = await gatewayFor(functionIn(folder, { initTimeoutSeconds }));
        const attempt = connect(gateway.functionUrl);
        await act?.(gateway);
        const { status } = CLOSE_CAUSES[cause];
        expect(await attempt).toEqual({ kind: 'refused', status });
        const ending = { status, cause, closeCode: 1006 };
        expect(await gateway.nth('connection-closed')).toMatchObject(ending);
        expect(gateway.lines('platform').join('\n')).toMatch(says);
        expect(await gateway.processes()).toEqual([]);
      });
    }
  });
}
