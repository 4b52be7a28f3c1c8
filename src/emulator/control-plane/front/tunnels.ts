import type { Server } from 'node:http';
import type { Lines } from './lines.ts';

/**
 * A client that has this for its proxy asks for a line to the cloud, and gets one that ends here.
 * Whatever else it asks for it does not get: this is no way out.
 */
export const acceptTunnels = (
  server: Server,
  lines: Lines,
  serves: (host: string) => boolean,
): void => {
  server.on('connect', ({ headers, url = '' }, line, head) => {
    const isFromPage = headers.origin !== undefined;
    if (isFromPage || !serves(url)) {
      line.on('error', () => line.destroy());
      line.end(refusal(`The local target serves Tencent Cloud's names only, not ${url}.\n`));
      return;
    }
    line.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) line.unshift(head);
    lines.receive(line);
  });
};

const refusal = (text: string): string =>
  [
    'HTTP/1.1 403 Forbidden',
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    '',
    text,
  ].join('\r\n');
