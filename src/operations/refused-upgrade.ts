import type { IncomingMessage } from 'node:http';

/** What came instead of an upgrade: the platform says why in a JSON body. */
export const explanationOf = async (response: IncomingMessage): Promise<string> => {
  const status = `HTTP ${response.statusCode} ${response.statusMessage}`;
  const { errorMessage, requestId } = await bodyOf(response);
  if (errorMessage === undefined) return status;
  return `${status}: ${errorMessage}${requestId === undefined ? '' : ` (${requestId})`}`;
};

interface Refusal {
  readonly errorMessage?: unknown;
  readonly requestId?: unknown;
}

const bodyOf = async (response: IncomingMessage): Promise<Refusal> => {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(Buffer.from(chunk));
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof body === 'object' && body !== null ? body : {};
  } catch {
    return {};
  }
};
