import { utcDateTime } from '../../host/clock.ts';
import type { AliasRecord } from '../alias-record.ts';
import type { JsonObject } from '../json.ts';

/** An alias in the shape of GetAlias and ListAliases. */
export const aliasAnswer = (alias: AliasRecord): JsonObject => ({
  Name: alias.name,
  Description: alias.description,
  FunctionVersion: alias.version,
  RoutingConfig: {
    AdditionalVersionWeights: alias.routing.AdditionalVersionWeights.map((item) => ({ ...item })),
    AddtionVersionMatchs: alias.routing.AddtionVersionMatchs.map((item) => ({ ...item })),
  },
  AddTime: utcDateTime(alias.addedAt),
  ModTime: utcDateTime(alias.modifiedAt),
});
