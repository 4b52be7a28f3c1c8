import { ApiRefusal } from './refusal.ts';

/** The value, where it is one of those that are allowed. */
export const oneOf = (
  allowed: readonly string[],
  value: string,
  name: string,
  code: string,
): string => {
  if (allowed.includes(value)) return value;
  throw new ApiRefusal(
    code,
    `The value [${value}] of ${name} is not one of ${allowed.join(', ')}.`,
  );
};

/** How the API spells a switch. */
export const TRUE_OR_FALSE = ['TRUE', 'FALSE'] as const;

/** A switch that may have been left out. */
export const optionalSwitch = (
  value: string | undefined,
  name: string,
  code: string,
): string | undefined => value && oneOf(TRUE_OR_FALSE, value, name, code);
