import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** What is answered to one request after the other; the last one again and again. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export const ok = (fields: Readonly<Record<string, unknown>> = {}): Answer =>
  inEnvelope({ ...fields, RequestId: 'id' });
export const refused = (Code: string): Answer =>
  inEnvelope({ Error: { Code, Message: 'No.' }, RequestId: 'id' });
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(code, headers).end();
export const cut: Answer = (response) => void response.destroy();
/** A line that breaks in the middle of the answer. */
export const torn: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
  response.write('{"Response":', () => response.destroy());
};

const inEnvelope =
  (Response: Readonly<Record<string, unknown>>): Answer =>
  (response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ Response }));
  };

/** A server at `host:port` that answers like this, and counts. */
export const apiServer = async (...answers: readonly [Answer, ...Answer[]]) => {
  let calls = 0;
  const server = createServer((request, response) => {
    const answer = answers[Math.min(calls, answers.length - 1)] ?? answers[0];
    calls += 1;
    request.resume().once('end', () => answer(response, request));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { endpoint: `127.0.0.1:${port}`, calls: () => calls };
};
