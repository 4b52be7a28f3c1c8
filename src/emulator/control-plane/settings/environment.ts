import {
  ENVIRONMENT_KEY_PATTERN,
  RESERVED_ENVIRONMENT_PREFIXES,
} from '../../../platform/environment.ts';
import type { Limits } from '../../../platform/limits.ts';
import type { FunctionSettings, Variable } from '../../function-record.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

type Environment = FunctionSettings['Environment'];

/** Reads `Environment`; undefined where it was not sent, and so is to stay as it is. */
export const readEnvironment = (
  parameters: Parameters,
  limits: Limits,
): Environment | undefined => {
  const variables = parameters.group('Environment')?.groups('Variables')?.map(readVariable);
  if (!variables || variables.length === 0) return undefined;
  if (isClearing(variables)) return { Variables: [] };
  for (const variable of variables) refuseVariable(variable);
  if (new Set(variables.map(({ Key }) => Key)).size < variables.length) {
    throw new ApiRefusal('InvalidParameterValue.Environment', 'Environment has a key twice.');
  }
  if (sizeOf(variables) > limits.environmentSize.max) {
    throw new ApiRefusal(
      'InvalidParameterValue.EnvironmentExceededLimit',
      'The size of environment variables exceeds the limit of 4KB.',
    );
  }
  return { Variables: variables };
};

const readVariable = (parameters: Parameters): Variable => ({
  Key: parameters.text('Key') ?? '',
  Value: parameters.text('Value') ?? '',
});

/** Official tools take away all variables by sending one that is empty; an empty list does nothing. */
const isClearing = ([first, ...others]: readonly Variable[]): boolean =>
  others.length === 0 && first?.Key === '' && first.Value === '';

const refuseVariable = ({ Key, Value }: Variable): void => {
  // The API model says of both: must not be empty.
  if (!ENVIRONMENT_KEY_PATTERN.test(Key) || Value === '') {
    const message = `Environment variable [${Key}] is not valid.`;
    throw new ApiRefusal('InvalidParameterValue.Environment', message);
  }
  if (RESERVED_ENVIRONMENT_PREFIXES.some((prefix) => Key.startsWith(prefix))) {
    throw new ApiRefusal(
      'InvalidParameterValue.EnvironmentSystemProtect',
      `System environment variable [${Key}] cannot be modified.`,
    );
  }
};

const sizeOf = (variables: readonly Variable[]): number =>
  variables.reduce((sum, { Key, Value }) => sum + Buffer.byteLength(Key + Value), 0);
