import type { FunctionModel } from '../config/model.ts';
import type { Edit } from '../diagnostics/diagnostic.ts';
import type { Located } from '../diagnostics/located.ts';

/** Another field for a function, `type: web`; undefined where none is written to put it beside. */
export const newEntry = (fn: FunctionModel, text: string): Edit | undefined => {
  const key = fieldsOf(fn).find((field) => field?.key && isDirectlyIn(fn, field))?.key;
  return key && { span: key, text, isEntry: true };
};

const fieldsOf = (fn: FunctionModel): readonly (Located<unknown> | undefined)[] => [
  fn.protocol,
  fn.writtenType,
  fn.runtime,
  fn.timeoutSeconds,
  fn.memoryMegabytes,
  fn.handler,
  fn.description,
  fn.region,
  fn.name,
];

/** A dialect may take a field from elsewhere in the file. */
const isDirectlyIn = ({ at }: FunctionModel, { path }: Located<unknown>): boolean =>
  path.slice(0, -1).join('\n') === at.path.join('\n');

/** Another value; undefined where what stands there came from a variable. */
export const replacement = ({ origin, span }: Located<unknown>, text: string): Edit | undefined =>
  origin === 'written' ? { span, text } : undefined;
