import type { Limits } from '../../../platform/limits.ts';
import { isJsonObject, type JsonObject, parseJson } from '../../json.ts';
import { ApiRefusal } from '../refusal.ts';
import type { SignedRequest } from '../signatures/signed-request.ts';
import { pairsOfForm, valuesOfForm } from './form-values.ts';
import { boundaryOf, pairsOfMultipart } from './multipart.ts';

/** The parameters of a request whose signature stands in its headers. */
export const valuesOf = (request: SignedRequest, action: string, limits: Limits): JsonObject => {
  const { body, headers, method, query } = request;
  if (method === 'GET') {
    refuseLong(query, limits);
    return valuesOfForm(pairsOfForm(query), action);
  }
  const boundary = boundaryOf(headers['content-type']);
  if (boundary === undefined) return jsonOf(body);
  const pairs = pairsOfMultipart(body, boundary);
  if (pairs) return valuesOfForm(pairs, action);
  throw new ApiRefusal('InvalidParameter', 'The request body is not a form in parts.');
};

const refuseLong = (query: string, { apiGetRequest: { max } }: Limits): void => {
  if (query.length <= max) return;
  const message = `The parameters are longer than ${max} bytes.`;
  throw new ApiRefusal('RequestSizeLimitExceeded', message);
};

const jsonOf = (body: Uint8Array): JsonObject => {
  const sent = parseJson(Buffer.from(body).toString('utf8'));
  if (isJsonObject(sent)) return sent;
  throw new ApiRefusal('InvalidParameter', 'The request body is not a JSON object.');
};
