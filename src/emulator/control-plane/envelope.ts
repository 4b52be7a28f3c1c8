import type { JsonObject } from '../json.ts';
import type { ApiRefusal } from './refusal.ts';

/** An answer as API 3.0 wraps it. Refusals travel with HTTP status 200 too. */
export const answerEnvelope = (answer: JsonObject, requestId: string): string =>
  JSON.stringify({ Response: { ...answer, RequestId: requestId } });

export const refusalEnvelope = ({ code, message }: ApiRefusal, requestId: string): string =>
  JSON.stringify({ Response: { Error: { Code: code, Message: message }, RequestId: requestId } });
