import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface PortHolder {
  readonly id: number;
  /** The name of its program. */
  readonly program: string;
}

/** The process that listens on a port, where the system tells: Linux, and for processes of one's own. */
export const holderOfPort = (port: number): PortHolder | undefined => {
  try {
    const sockets = new Set(['tcp', 'tcp6'].flatMap((table) => socketsOn(port, table)));
    const links = new Set([...sockets].map((socket) => `socket:[${socket}]`));
    const id = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name, links));
    if (id === undefined) return undefined;
    return { id: Number(id), program: readFileSync(`/proc/${id}/comm`, 'utf8').trim() };
  } catch {
    return undefined;
  }
};

/** The columns of proc(5)'s tables of sockets. */
const [LOCAL_ADDRESS, STATE, INODE] = [1, 3, 9] as const;
const LISTENING = '0A';

const socketsOn = (port: number, table: string): readonly string[] =>
  readFileSync(`/proc/net/${table}`, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((row) => row[STATE] === LISTENING)
    .filter((row) => Number.parseInt(row[LOCAL_ADDRESS]?.split(':')[1] ?? '', 16) === port)
    .flatMap((row) => row[INODE] ?? []);

const holds = (id: string, links: ReadonlySet<string>): boolean => {
  const folder = `/proc/${id}/fd`;
  try {
    return readdirSync(folder).some((name) => links.has(readlinkSync(`${folder}/${name}`)));
  } catch {
    // Another user's, or gone meanwhile.
    return false;
  }
};
