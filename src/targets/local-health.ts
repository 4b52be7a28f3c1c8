import { join } from 'node:path';
import { findProgram, PYTHON_VARIABLE } from '../emulator/data-plane/instances/interpreters.ts';
import { isPortFree } from '../emulator/free-port.ts';
import { findRunning } from '../emulator/locator.ts';
import type { Host } from '../host/host.ts';
import { holderOfPort, type PortHolder } from '../host/port-holder.ts';
import { PORT_FILE, recallPort } from './remembered-port.ts';

export type PortState =
  | { readonly kind: 'none yet' }
  | { readonly kind: 'running'; readonly port: string; readonly pid: number }
  | { readonly kind: 'free'; readonly port: number }
  | { readonly kind: 'taken'; readonly port: number; readonly holder: PortHolder | undefined };

/** The gateway's port over a store: of one that runs, or that of last time. */
export const portState = async (folder: string, { files, processes }: Host): Promise<PortState> => {
  const running = await findRunning(folder, files, processes);
  if (running) {
    const { gatewayUrl, processId: pid } = running;
    return { kind: 'running', port: new URL(gatewayUrl).port, pid };
  }
  const port = recallPort(join(folder, PORT_FILE), files);
  if (port === undefined) return { kind: 'none yet' };
  if (await isPortFree(port)) return { kind: 'free', port };
  return { kind: 'taken', port, holder: holderOfPort(port) };
};

/** The program that stands in for an interpreter of the platform, or any other; found as functions find it. */
export const programFor = (name: string, { files, environment }: Host): string | undefined => {
  const chosen = name.startsWith('python') ? environment[PYTHON_VARIABLE] : undefined;
  return findProgram(chosen || name, { files, environment });
};
