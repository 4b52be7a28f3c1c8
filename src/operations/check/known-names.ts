import type { Model } from '../../config/model.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Event } from '../../events.ts';

/** Whether it is known which functions a file describes, whatever else it leaves open. */
export const areNamesKnown = ({ functions }: Model): boolean =>
  functions
    .flatMap(({ name, namespace, region }) => [name, namespace, region])
    .every(({ origin }) => origin !== 'unresolved');

/**
 * What keeps a command from finding the functions of a file. A value that is to be filled, a secret
 * say, is not needed to look at a function or to remove it.
 */
export const hidesNames = ({ severity, code }: Diagnostic, model: Model | undefined): boolean => {
  if (severity !== 'error' || !code.startsWith('config/')) return false;
  return code !== 'config/unresolved-variable' || !model || !areNamesKnown(model);
};

/** Of what was found in a file, only what keeps a command from finding its functions. */
export const onlyHidingNames = (
  happened: readonly Event[],
  model: Model | undefined,
): readonly Event[] =>
  happened.filter(
    (event) => event.kind !== 'diagnostic-reported' || hidesNames(event.diagnostic, model),
  );
