import type { ApiResponse } from './control-plane.ts';

/** Reads fields of an API answer; a field of another type than expected counts as absent. */
export const textOf = (answer: ApiResponse, field: string): string | undefined => {
  const value = answer[field];
  return typeof value === 'string' ? value : undefined;
};

export const numberOf = (answer: ApiResponse, field: string): number | undefined => {
  const value = answer[field];
  return typeof value === 'number' ? value : undefined;
};

export const booleanOf = (answer: ApiResponse, field: string): boolean | undefined => {
  const value = answer[field];
  return typeof value === 'boolean' ? value : undefined;
};

export const objectOf = (answer: ApiResponse, field: string): ApiResponse => {
  const value = answer[field];
  return isObject(value) ? value : {};
};

export const listOf = (answer: ApiResponse, field: string): readonly ApiResponse[] => {
  const value = answer[field];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

/** A JSON text that stands in a field, as in TriggerDesc; anything else reads as empty. */
export const jsonOf = (answer: ApiResponse, field: string): ApiResponse => {
  try {
    const value: unknown = JSON.parse(textOf(answer, field) ?? '');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
};

const isObject = (value: unknown): value is ApiResponse =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
