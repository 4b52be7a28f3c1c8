import { FUNCTION_ABSENT } from '../../platform/api-errors.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { textOf } from '../answer.ts';
import { ApiError, type ControlPlane } from '../control-plane.ts';
import type { FunctionName } from '../function/state.ts';
import { allPages } from '../pages.ts';

/** A published version, as a list tells of it. */
export interface PublishedVersion {
  readonly version: string;
  readonly description: string;
  readonly status: string;
  /** As the platform writes it. */
  readonly addedAt: string;
}

/** The published versions of a function, oldest first; none where there is no such function. */
export const readVersions = async (
  { functionName, namespace }: FunctionName,
  control: ControlPlane,
): Promise<readonly PublishedVersion[]> => {
  try {
    const name = { FunctionName: functionName, Namespace: namespace };
    return (await allPages('ListVersionByFunction', 'Versions', name, control))
      .map((item) => ({
        version: textOf(item, 'Version') ?? '',
        description: textOf(item, 'Description') ?? '',
        status: textOf(item, 'Status') ?? '',
        addedAt: textOf(item, 'AddTime') ?? '',
      }))
      .filter(({ version }) => version !== DEFAULTS.latestVersion)
      .sort((a, b) => Number(a.version) - Number(b.version));
  } catch (error) {
    if (error instanceof ApiError && FUNCTION_ABSENT.has(error.code)) return [];
    throw error;
  }
};
