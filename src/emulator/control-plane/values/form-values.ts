import {
  BOOLEAN_PARAMETERS,
  DECIMAL_PARAMETERS,
  INTEGER_PARAMETERS,
  TEXT_PARAMETERS,
} from '../../../platform/api-types.ts';
import type { Json, JsonObject } from '../../json.ts';
import { ApiRefusal } from '../refusal.ts';

/** The pairs of a form, in its order. */
export type FormPairs = readonly (readonly [name: string, value: string])[];

/** What `Environment.Variables.0.Key=…` stands for, with the types that the API has for it. */
export const valuesOfForm = (pairs: FormPairs, action: string): JsonObject => {
  const root: Branch = new Map();
  for (const [name, value] of pairs) {
    const path = name.split('.');
    if (path.length > DEEPEST) throw new ApiRefusal('InvalidParameter', 'A name is too deep.');
    plant(root, path, value);
  }
  return objectOf(root, action);
};

/** Far deeper than anything that the API knows. */
const DEEPEST = 50;

type Branch = Map<string, Branch | string>;

const plant = (branch: Branch, [name = '', ...rest]: readonly string[], value: string): void => {
  if (rest.length === 0) {
    branch.set(name, value);
    return;
  }
  const found = branch.get(name);
  const next: Branch = found instanceof Map ? found : new Map();
  branch.set(name, next);
  plant(next, rest, value);
};

const objectOf = (branch: Branch, action: string): JsonObject =>
  // Not assigned one by one: a name such as __proto__ must stay a name.
  Object.fromEntries([...branch].map(([name, node]) => [name, valueAt(name, node, action)]));

const valueAt = (name: string, node: Branch | string, action: string): Json => {
  if (typeof node === 'string') return typed(name, node, action);
  const isList = [...node.keys()].every((key) => /^\d+$/.test(key));
  if (!isList) return objectOf(node, action);
  const inOrder = [...node].sort(([a], [b]) => Number(a) - Number(b));
  return inOrder.map(([, item]) => valueAt(name, item, action));
};

/** What does not look like its type stays text, and is refused by whoever reads it. */
const typed = (name: string, text: string, action: string): Json => {
  if (TEXT_PARAMETERS[action]?.includes(name)) return text;
  if (INTEGER_PARAMETERS.has(name) && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (DECIMAL_PARAMETERS.has(name) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (BOOLEAN_PARAMETERS.has(name) && /^(true|false)$/.test(text)) return text === 'true';
  return text;
};

export const pairsOfForm = (text: string): FormPairs => [...new URLSearchParams(text)];
