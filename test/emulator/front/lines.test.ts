import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { connect as connectSecurely } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { authorityIn } from '../../../src/emulator/certificates/authority.ts';
import { startFront } from '../../../src/emulator/control-plane/front/front.ts';
import { isServedHost } from '../../../src/emulator/control-plane/front/guard.ts';
import { nodeHost } from '../../../src/host/host.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A front behind which every request is answered with what it brought. */
const open = async () => {
  const { clock, files, random } = nodeHost();
  const authority = authorityIn({ clock, files, random, folder: temporaryFolder() });
  const front = await startFront((request, response) => void request.pipe(response), {
    ...{ authority, clock, port: 0, serves: isServedHost, maxHeaderBytes: 1000 },
    patience: { head: 200, request: 400, check: 20 },
  });
  onTestFinished(front.close);
  return front;
};

const answerTo = (port: number, words: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1');
  socket.write(words);
  return text(socket);
};

const HEAD = 'POST / HTTP/1.1\r\nHost: localhost\r\n';

test.each([
  ['says nothing', '', ''],
  ['ends in the middle of its head', HEAD, 'HTTP/1.1 408'],
  ['ends in the middle of its body', `${HEAD}Content-Length: 9\r\n\r\nhalf`, 'half'],
  ['begins with TLS and goes no further', '\u0016\u0003\u0001', ''],
  ['speaks another language', 'hello?\r\n\r\n', 'HTTP/1.1 400'],
  ['has a head without end', `${HEAD}X: ${'x'.repeat(2000)}`, 'HTTP/1.1 431'],
  ['says two lengths', `${HEAD}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, 'HTTP/1.1 400'],
])('a line whose client %s comes to an end', async (_, words, answer) => {
  const { port } = await open();
  expect(await answerTo(port, words)).toContain(answer);
});

test('a tunnel whose client says nothing more comes to an end', async () => {
  const { port } = await open();
  const words = 'CONNECT localhost:443 HTTP/1.1\r\nHost: localhost:443\r\n\r\n';
  expect(await answerTo(port, words)).toBe('HTTP/1.1 200 Connection Established\r\n\r\n');
});

test('a name that is not served gets no certificate', async () => {
  const { port } = await open();
  const failure = await new Promise<Error>((resolve) => {
    const socket = connectSecurely({ host: '127.0.0.1', port, servername: 'example.com' });
    socket.on('error', resolve);
  });
  expect(failure).toBeInstanceOf(Error);
});

test('the end does not wait for lines that wait, and answers what is under way', async () => {
  const front = await open();
  const idle = connect(front.port, '127.0.0.1');
  await new Promise((resolve) => idle.once('connect', resolve));
  const idleEnd = text(idle);
  const answer = new Promise<string>((resolve, reject) => {
    const sent = request({ port: front.port, host: '127.0.0.1', method: 'POST', agent: false });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const closed = front.close();
      sent.end(' and more');
      resolve(Promise.all([text(response), closed]).then(([said]) => said));
    });
    sent.write('first');
  });
  expect(await answer).toBe('first and more');
  expect(await idleEnd).toBe('');
});
