import { textOf } from '../answer.ts';
import type { ControlPlane } from '../control-plane.ts';
import { allPages } from '../pages.ts';

/** The names of the functions of a namespace. */
export const listFunctionNames = async (
  namespace: string,
  control: ControlPlane,
): Promise<readonly string[]> =>
  (await allPages('ListFunctions', 'Functions', { Namespace: namespace }, control)).map(
    (fn) => textOf(fn, 'FunctionName') ?? '',
  );
