import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { fixture, PYTHON } from './functions.ts';

/** An open connection, seen from the client. */
export interface Client {
  send(text: string): void;
  /** The next text that came in. */
  next(): Promise<string>;
  close(code?: number): void;
  /** Drops the connection without a word. */
  terminate(): void;
  /** The close code that the client saw. */
  readonly closed: Promise<number>;
}

export type Attempt =
  | { readonly kind: 'opened'; readonly client: Client }
  | { readonly kind: 'refused'; readonly status: number };

export interface ClientKind {
  readonly name: string;
  /** Undefined where it can run; else why it cannot. */
  readonly missing?: string;
  connect(url: string): Promise<Attempt>;
}

/** Texts in the order they come, for those who ask before or after. */
const queue = () => {
  const texts: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  return {
    push: (text: string) => {
      const taker = waiting.shift();
      if (taker) taker(text);
      else texts.push(text);
    },
    next: () =>
      new Promise<string>((resolve) => {
        const text = texts.shift();
        if (text === undefined) waiting.push(resolve);
        else resolve(text);
      }),
  };
};

const ws: ClientKind = {
  name: 'ws',
  connect: (url) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url);
      const texts = queue();
      onTestFinished(() => socket.terminate());
      const closed = new Promise<number>((tell) => socket.once('close', tell));
      socket.on('error', () => {});
      socket.once('unexpected-response', (_request, response) => {
        response.resume();
        resolve({ kind: 'refused', status: response.statusCode ?? 0 });
      });
      socket.once('close', () => reject(new Error('Closed without an answer.')));
      socket.on('message', (message) => texts.push(String(message)));
      socket.once('open', () => {
        const client = {
          closed,
          next: texts.next,
          send: (text: string) => socket.send(text),
          close: (code?: number) => socket.close(code),
          terminate: () => socket.terminate(),
        };
        resolve({ kind: 'opened', client });
      });
    }),
};

const hasWebsockets = spawnSync(PYTHON, ['-c', 'import websockets']).status === 0;

const python: ClientKind = {
  name: 'Python websockets',
  ...(hasWebsockets ? {} : { missing: `${PYTHON} has no module "websockets"` }),
  connect: (url) =>
    new Promise((resolve, reject) => {
      const child = spawn(PYTHON, [`${fixture('client.py')}`, url], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      child.stdin.on('error', () => {});
      child.once('exit', () => reject(new Error('Ended without an answer.')));
      const order = (...words: (string | number)[]) => child.stdin.write(`${words.join(' ')}\n`);
      const texts = queue();
      let tellClosed: (code: number) => void = () => {};
      const closed = new Promise<number>((tell) => {
        tellClosed = tell;
      });
      const client: Client = {
        closed,
        next: texts.next,
        send: (text) => order('send', text),
        close: (code) => (code === undefined ? order('close-without-code') : order('close', code)),
        terminate: () => order('terminate'),
      };
      const hear: Readonly<Record<string, (rest: string) => void>> = {
        opened: () => resolve({ kind: 'opened', client }),
        refused: (status) => resolve({ kind: 'refused', status: Number(status) }),
        text: texts.push,
        closed: (code) => tellClosed(Number(code)),
      };
      createInterface({ input: child.stdout }).on('line', (line) => {
        const space = line.indexOf(' ');
        hear[line.slice(0, space)]?.(line.slice(space + 1));
      });
    }),
};

export const CLIENTS: readonly ClientKind[] = [ws, python];

/** Connects with `ws`, where nothing but an open connection will do. */
export const open = async (url: string): Promise<Client> => {
  const attempt = await ws.connect(url);
  if (attempt.kind === 'refused') throw new Error(`Refused with ${attempt.status}.`);
  return attempt.client;
};
