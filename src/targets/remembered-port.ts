import { FileProblem, type Files } from '../host/files.ts';

/** Where it is kept in the folder of what is deployed. */
export const PORT_FILE = 'gateway-port';

const LAST_PORT = 65535;

/** The port of last time, so that addresses in the user's notes and tests stay right. */
export const recallPort = (file: string, files: Files): number | undefined => {
  try {
    const port = Number(Buffer.from(files.read(file)).toString('utf8'));
    return Number.isInteger(port) && port > 0 && port <= LAST_PORT ? port : undefined;
  } catch (error) {
    if (error instanceof FileProblem) return undefined;
    throw error;
  }
};

export const rememberPort = (file: string, gatewayUrl: string, files: Files): void =>
  files.writeAtomically(file, new URL(gatewayUrl).port);
