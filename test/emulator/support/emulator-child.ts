import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Credential } from '../../../src/emulator/credential.ts';

export interface EmulatorChild {
  readonly process: ChildProcess;
  readonly said:
    | { readonly apiUrl: string; readonly credential: Credential; readonly refused?: undefined }
    | { readonly refused: string };
  /** Ends it as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

const program = fileURLToPath(new URL('./emulator-process.ts', import.meta.url));

/** Starts an emulator in a process of its own, and waits for its first word. */
export const startChild = async (folder: string): Promise<EmulatorChild> => {
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  onTestFinished(kill);
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { process: child, said: JSON.parse(line), kill };
};
