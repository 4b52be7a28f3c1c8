import { byteOrderMark } from './bootstrap/byte-order-mark.ts';
import { crlfLineEnds } from './bootstrap/crlf-line-ends.ts';
import { interpreterMismatch } from './bootstrap/interpreter-mismatch.ts';
import { loopbackOnly } from './bootstrap/loopback-only.ts';
import { bootstrapMissing } from './bootstrap/missing.ts';
import { noFinalNewline } from './bootstrap/no-final-newline.ts';
import { noShebang } from './bootstrap/no-shebang.ts';
import { bootstrapNotExecutable } from './bootstrap/not-executable.ts';
import { relativeInterpreter } from './bootstrap/relative-interpreter.ts';
import { unknownInterpreter } from './bootstrap/unknown-interpreter.ts';
import { writesOutsideTmp } from './bootstrap/writes-outside-tmp.ts';
import { wrongPort } from './bootstrap/wrong-port.ts';
import { asyncOnWeb } from './function/async-on-web.ts';
import { cfsNeedsVpc } from './function/cfs-needs-vpc.ts';
import { codeTooLarge } from './function/code-too-large.ts';
import { descriptionLength } from './function/description-length.ts';
import { environmentErased } from './function/environment-erased.ts';
import { environmentKeyFormat } from './function/environment-key-format.ts';
import { environmentReservedPrefix } from './function/environment-reserved-prefix.ts';
import { environmentSize } from './function/environment-size.ts';
import { functionsOverQuota } from './function/functions-over-quota.ts';
import { handlerMissing } from './function/handler-missing.ts';
import { imageUriFormat } from './function/image-uri-format.ts';
import { initTimeoutRange } from './function/init-timeout-range.ts';
import { memorySize } from './function/memory-size.ts';
import { nameFormat } from './function/name-format.ts';
import { nameMissing } from './function/name-missing.ts';
import { nameTaken } from './function/name-taken.ts';
import { regionUnknown } from './function/region-unknown.ts';
import { removalPrevented } from './function/removal-prevented.ts';
import { replacementPrevented } from './function/replacement-prevented.ts';
import { runtimeUnknown } from './function/runtime-unknown.ts';
import { secretInFile } from './function/secret-in-file.ts';
import { sourceMissing } from './function/source-missing.ts';
import { timeoutRange } from './function/timeout-range.ts';
import { tooManyLayers } from './function/too-many-layers.ts';
import { typeNotRecognised } from './function/type-not-recognised.ts';
import type { Rule } from './rule.ts';
import { apiGatewayRetired } from './trigger/api-gateway-retired.ts';
import { cronFormat } from './trigger/cron-format.ts';
import { duplicateName } from './trigger/duplicate-name.ts';
import { gatewayProtocol } from './trigger/gateway-protocol.ts';
import { kindOnWeb } from './trigger/kind-on-web.ts';
import { oneUrlForEachVersion } from './trigger/one-url-for-each-version.ts';
import { triggersOverQuota } from './trigger/triggers-over-quota.ts';
import { urlMissing } from './trigger/url-missing.ts';
import { urlOpenToAll } from './trigger/url-open-to-all.ts';
import { urlUnreachable } from './trigger/url-unreachable.ts';
import { concurrencyRange } from './ws/concurrency-range.ts';
import { connectionsOverQuota } from './ws/connections-over-quota.ts';
import { idleTimeoutAboveApiModel } from './ws/idle-timeout-above-api-model.ts';
import { idleTimeoutExceedsTimeout } from './ws/idle-timeout-exceeds-timeout.ts';
import { idleTimeoutRange } from './ws/idle-timeout-range.ts';
import { idleTimeoutUnset } from './ws/idle-timeout-unset.ts';
import { irreversible } from './ws/irreversible.ts';
import { messageOverQuota } from './ws/message-over-quota.ts';
import { needsWebType } from './ws/needs-web-type.ts';
import { paramsWithoutProtocol } from './ws/params-without-protocol.ts';
import { protocolChange } from './ws/protocol-change.ts';
import { protocolNotRecognised } from './ws/protocol-not-recognised.ts';
import { quotaNotes } from './ws/quota-notes.ts';
import { rateOverQuota } from './ws/rate-over-quota.ts';
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
  asyncOnWeb,
  cfsNeedsVpc,
  codeTooLarge,
  descriptionLength,
  environmentKeyFormat,
  environmentReservedPrefix,
  environmentSize,
  handlerMissing,
  imageUriFormat,
  initTimeoutRange,
  nameFormat,
  nameMissing,
  regionUnknown,
  runtimeUnknown,
  secretInFile,
  sourceMissing,
  tooManyLayers,
  cronFormat,
  duplicateName,
  gatewayProtocol,
  kindOnWeb,
  oneUrlForEachVersion,
  urlOpenToAll,
  urlUnreachable,
  connectionsOverQuota,
  messageOverQuota,
  rateOverQuota,
  byteOrderMark,
  crlfLineEnds,
  interpreterMismatch,
  loopbackOnly,
  noFinalNewline,
  noShebang,
  relativeInterpreter,
  unknownInterpreter,
  writesOutsideTmp,
  wrongPort,
  environmentErased,
  nameTaken,
  functionsOverQuota,
  replacementPrevented,
  removalPrevented,
  triggersOverQuota,
  protocolChange,
];
