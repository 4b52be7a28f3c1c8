import { SERVICES } from '../emulator/control-plane/services/index.ts';

/** The API actions that the local target knows. */
export const localActions = (): readonly string[] =>
  SERVICES.flatMap(({ actions }) => actions.map(({ name }) => name));
