import { DEFAULT_PAGE_SIZE } from '../../platform/api.ts';
import { oneOf } from './choice.ts';
import type { Parameters } from './parameters.ts';
import { ApiRefusal } from './refusal.ts';

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export interface Filter {
  readonly name: string;
  readonly values: readonly string[];
}

export const readPage = (parameters: Parameters): Page => {
  const offset = parameters.integer('Offset') ?? 0;
  const limit = parameters.integer('Limit') ?? DEFAULT_PAGE_SIZE;
  if (offset < 0) throw new ApiRefusal('InvalidParameterValue.Offset', 'Offset is below 0.');
  if (limit < 0) throw new ApiRefusal('InvalidParameterValue.Limit', 'Limit is below 0.');
  return { offset, limit };
};

export const pageOf = <T>(items: readonly T[], { offset, limit }: Page): readonly T[] =>
  items.slice(offset, offset + limit);

export const isDescending = (parameters: Parameters, fallback: 'ASC' | 'DESC'): boolean => {
  const order = parameters.text('Order') || fallback;
  return oneOf(['ASC', 'DESC'], order, 'Order', 'InvalidParameterValue.Order') === 'DESC';
};

/** By a key, and by name where keys are the same, so that pages never overlap. */
export const sorted = <T extends { readonly name: string }>(
  items: readonly T[],
  key: (item: T) => string | number,
  descending: boolean,
): readonly T[] => {
  const rising = [...items].sort((a, b) => compare(key(a), key(b)) || compare(a.name, b.name));
  return descending ? rising.reverse() : rising;
};

const compare = (a: string | number, b: string | number): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

export const readFilters = (parameters: Parameters): readonly Filter[] =>
  parameters.groups('Filters')?.map((filter) => ({
    name: filter.requiredText('Name'),
    values: filter.requiredTexts('Values'),
  })) ?? [];
