import { bootstrapMissing } from './bootstrap/missing.ts';
import { bootstrapNotExecutable } from './bootstrap/not-executable.ts';
import { memorySize } from './function/memory-size.ts';
import { timeoutRange } from './function/timeout-range.ts';
import { typeNotRecognised } from './function/type-not-recognised.ts';
import type { Rule } from './rule.ts';
import { apiGatewayRetired } from './trigger/api-gateway-retired.ts';
import { urlMissing } from './trigger/url-missing.ts';
import { concurrencyRange } from './ws/concurrency-range.ts';
import { idleTimeoutAboveApiModel } from './ws/idle-timeout-above-api-model.ts';
import { idleTimeoutExceedsTimeout } from './ws/idle-timeout-exceeds-timeout.ts';
import { idleTimeoutRange } from './ws/idle-timeout-range.ts';
import { idleTimeoutUnset } from './ws/idle-timeout-unset.ts';
import { irreversible } from './ws/irreversible.ts';
import { needsWebType } from './ws/needs-web-type.ts';
import { paramsWithoutProtocol } from './ws/params-without-protocol.ts';
import { protocolNotRecognised } from './ws/protocol-not-recognised.ts';
import { quotaNotes } from './ws/quota-notes.ts';
import { sharedMemoryAcrossInstances } from './ws/shared-memory-across-instances.ts';
import { timeoutAboveApiModel } from './ws/timeout-above-api-model.ts';
import { timeoutCutsConnection } from './ws/timeout-cuts-connection.ts';

/** Every rule. A rule that is not here does not exist. */
export const RULES: readonly Rule[] = [
  typeNotRecognised,
  memorySize,
  timeoutRange,
  protocolNotRecognised,
  needsWebType,
  paramsWithoutProtocol,
  idleTimeoutRange,
  idleTimeoutAboveApiModel,
  idleTimeoutUnset,
  idleTimeoutExceedsTimeout,
  timeoutAboveApiModel,
  timeoutCutsConnection,
  irreversible,
  quotaNotes,
  sharedMemoryAcrossInstances,
  concurrencyRange,
  apiGatewayRetired,
  urlMissing,
  bootstrapMissing,
  bootstrapNotExecutable,
];
