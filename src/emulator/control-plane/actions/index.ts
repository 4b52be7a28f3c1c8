import type { ApiAction } from '../action.ts';
import { copyFunction } from './copy-function.ts';
import { createAlias } from './create-alias.ts';
import { createFunction } from './create-function.ts';
import { createNamespace } from './create-namespace.ts';
import { createTrigger } from './create-trigger.ts';
import { deleteAlias } from './delete-alias.ts';
import { deleteFunction } from './delete-function.ts';
import { deleteFunctionVersion } from './delete-function-version.ts';
import { deleteNamespace } from './delete-namespace.ts';
import { deleteProvisionedConcurrencyConfig } from './delete-provisioned-concurrency-config.ts';
import { deleteReservedConcurrencyConfig } from './delete-reserved-concurrency-config.ts';
import { deleteTrigger } from './delete-trigger.ts';
import { getAccount } from './get-account.ts';
import { getAlias } from './get-alias.ts';
import { getFunction } from './get-function.ts';
import { getFunctionAddress } from './get-function-address.ts';
import { getFunctionLogs } from './get-function-logs.ts';
import { getProvisionedConcurrencyConfig } from './get-provisioned-concurrency-config.ts';
import { getReservedConcurrencyConfig } from './get-reserved-concurrency-config.ts';
import { invoke } from './invoke.ts';
import { invokeFunction } from './invoke-function.ts';
import { listAliases } from './list-aliases.ts';
import { listFunctions } from './list-functions.ts';
import { listNamespaces } from './list-namespaces.ts';
import { listTriggers } from './list-triggers.ts';
import { listVersionByFunction } from './list-version-by-function.ts';
import { publishVersion } from './publish-version.ts';
import { putProvisionedConcurrencyConfig } from './put-provisioned-concurrency-config.ts';
import { putReservedConcurrencyConfig } from './put-reserved-concurrency-config.ts';
import { putTotalConcurrencyConfig } from './put-total-concurrency-config.ts';
import { updateAlias } from './update-alias.ts';
import { updateFunctionCode } from './update-function-code.ts';
import { updateFunctionConfiguration } from './update-function-configuration.ts';
import { updateNamespace } from './update-namespace.ts';
import { updateTrigger } from './update-trigger.ts';

/** The actions that the local target knows. */
export const ACTIONS: readonly ApiAction[] = [
  copyFunction,
  createAlias,
  createFunction,
  createNamespace,
  createTrigger,
  deleteAlias,
  deleteFunction,
  deleteFunctionVersion,
  deleteNamespace,
  deleteProvisionedConcurrencyConfig,
  deleteReservedConcurrencyConfig,
  deleteTrigger,
  getAccount,
  getAlias,
  getFunction,
  getFunctionAddress,
  getFunctionLogs,
  getProvisionedConcurrencyConfig,
  getReservedConcurrencyConfig,
  invoke,
  invokeFunction,
  listAliases,
  listFunctions,
  listNamespaces,
  listTriggers,
  listVersionByFunction,
  publishVersion,
  putProvisionedConcurrencyConfig,
  putReservedConcurrencyConfig,
  putTotalConcurrencyConfig,
  updateAlias,
  updateFunctionCode,
  updateFunctionConfiguration,
  updateNamespace,
  updateTrigger,
];
