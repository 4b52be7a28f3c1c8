import type { Limits } from '../../../platform/limits.ts';
import type { Credential } from '../../credential.ts';
import { ApiRefusal } from '../refusal.ts';

const SECRET_ID_PREFIX = 'AKID';

export const required = (value: string | undefined, name: string): string => {
  if (value) return value;
  const message = `The request is missing a required parameter \`${name}\`.`;
  throw new ApiRefusal('MissingParameter', message);
};

/** Seconds since the Unix epoch, where they are near enough to now. */
export const readTimestamp = (text: string | undefined, now: number, limits: Limits): number => {
  const timestamp = required(text, 'Timestamp');
  if (!/^\d{1,11}$/.test(timestamp)) {
    const message = 'The value type of parameter `Timestamp` is not valid.';
    throw new ApiRefusal('InvalidParameter', message);
  }
  const seconds = Number(timestamp);
  if (Math.abs(now - seconds * 1000) / 1000 <= limits.signatureAge.max) return seconds;
  throw new ApiRefusal(
    'AuthFailure.SignatureExpire',
    'The signature is expired: the timestamp differs from the server time by over 5 minutes.',
  );
};

export const checkSecretId = (secretId: string, credential: Credential): void => {
  if (secretId === credential.secretId) return;
  throw secretId.startsWith(SECRET_ID_PREFIX)
    ? new ApiRefusal(
        'AuthFailure.SecretIdNotFound',
        'The SecretId is not found, please ensure that your SecretId is correct.',
      )
    : new ApiRefusal('AuthFailure.InvalidSecretId', 'The SecretId is not a Cloud API key.');
};

/** A key pair for a time only comes with its token, and any other comes without. */
export const checkToken = (token: string | undefined, credential: Credential): void => {
  if ((token ?? '') === (credential.token ?? '')) return;
  throw new ApiRefusal('AuthFailure.TokenFailure', 'The token is not that of the SecretId.');
};

export const signatureFailure = (): ApiRefusal =>
  new ApiRefusal(
    'AuthFailure.SignatureFailure',
    'The provided credentials could not be validated. Please check your signature is correct.',
  );
