import { startEmulator } from '../../../src/emulator/emulator.ts';
import { nodeHost } from '../../../src/host/host.ts';
import { LIMITS } from '../../../src/platform/limits.ts';

/** An emulator in a process of its own: says where it is, or why it is not, and stays. */
const { clock, files, processes, random } = nodeHost();
const [, , folder = ''] = process.argv;
try {
  const emulator = await startEmulator({
    ...{ clock, files, processes, random, folder },
    emit: () => {},
    transitionMilliseconds: 0,
    limits: { ...LIMITS, functionsInNamespace: { ...LIMITS.functionsInNamespace, max: 10_000 } },
    startGateway: async () => ({ url: 'ws://127.0.0.1:9100', close: async () => {} }),
  });
  const { apiUrl, credential } = emulator;
  process.stdout.write(`${JSON.stringify({ apiUrl, credential })}\n`);
  process.stdin.resume().on('end', () => emulator.close().then(() => process.exit(0)));
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: String(error) })}\n`);
}
