import { createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** A server of a function says where it listens. */
export interface Announcement {
  /** The address that the program asked for; empty where it asked for none. */
  readonly asked: string;
  /** Where it can be reached on this machine. */
  readonly host: string;
  readonly port: number;
}

export type Listener = (announcement: Announcement) => void;

const parseAnnouncement = (line: string): (Announcement & { instanceId: string }) | undefined => {
  const [instanceId, asked, host, port] = line.trim().split('\t');
  if (!instanceId || asked === undefined || !host || !port) return undefined;
  return { instanceId, asked, host, port: Number(port) };
};

/**
 * Hears what the preload scripts have to say, each time over a connection of its own. A Unix socket
 * in a folder of our own: it outlives programs in between (`npm start`), which close other descriptors.
 */
export class Announcements {
  readonly path: string;
  readonly #listeners = new Map<string, Listener>();
  readonly #server: Server;

  private constructor(path: string) {
    this.path = path;
    this.#server = createServer((socket) => void this.#read(socket));
  }

  static async open(path: string): Promise<Announcements> {
    const announcements = new Announcements(path);
    await new Promise<void>((resolve, reject) => {
      announcements.#server.once('error', reject).listen(path, resolve);
    });
    return announcements;
  }

  hear(instanceId: string, listener: Listener): void {
    this.#listeners.set(instanceId, listener);
  }

  ignore(instanceId: string): void {
    this.#listeners.delete(instanceId);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  async #read(socket: Socket): Promise<void> {
    // A program that dies while it speaks has said nothing.
    const said = await text(socket).catch(() => '');
    socket.destroy();
    const announcement = parseAnnouncement(said);
    if (announcement) this.#listeners.get(announcement.instanceId)?.(announcement);
  }
}

const LOOPBACK = /^(127\.|::1$|::ffff:127\.|localhost$)/i;

/** SCF talks to a function over its network address; a server on a loopback address hears nothing. */
export const isOnlyLoopback = ({ asked }: Announcement): boolean => LOOPBACK.test(asked);
