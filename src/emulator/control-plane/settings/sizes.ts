import {
  type Limit,
  type Limits,
  MEMORY_STEP_MEGABYTES,
  SMALLEST_MEMORY_MEGABYTES,
} from '../../../platform/limits.ts';
import type { Parameters } from '../parameters.ts';
import { ApiRefusal } from '../refusal.ts';

export const readDescription = (parameters: Parameters, limits: Limits): string | undefined => {
  const description = parameters.text('Description');
  if (description && [...description].length > limits.description.max) {
    const message = `Description is longer than ${limits.description.max} characters.`;
    throw new ApiRefusal('InvalidParameterValue.Description', message);
  }
  return description;
};

export const readMemory = (parameters: Parameters, limits: Limits): number | undefined => {
  const size = parameters.integer('MemorySize');
  if (size === undefined || size === SMALLEST_MEMORY_MEGABYTES) return size;
  refuseAbove(size, limits.memory, 'MemorySize', 'LimitExceeded.Memory');
  if (size < (limits.memory.min ?? 0) || size % MEMORY_STEP_MEGABYTES !== 0) {
    throw new ApiRefusal(
      'InvalidParameterValue.Memory',
      `MemorySize ${size} is not 64, nor from 128 up in steps of ${MEMORY_STEP_MEGABYTES}.`,
    );
  }
  return size;
};

/** Too much exceeds a limit; too little is a wrong value, for which the API has no code of its own. */
export const refuseOutside = (value: number, limit: Limit, name: string, above: string): void => {
  refuseAbove(value, limit, name, above);
  if (value < (limit.min ?? 0)) {
    const message = `${name} ${value} is below ${limit.min}.`;
    throw new ApiRefusal('InvalidParameterValue', message);
  }
};

const refuseAbove = (value: number, { max }: Limit, name: string, code: string): void => {
  if (value > max) throw new ApiRefusal(code, `${name} ${value} exceeds the limit of ${max}.`);
};
