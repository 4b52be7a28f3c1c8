import type { ApiAction } from '../action.ts';
import { createFunction } from './create-function.ts';
import { createNamespace } from './create-namespace.ts';
import { createTrigger } from './create-trigger.ts';
import { deleteFunction } from './delete-function.ts';
import { deleteTrigger } from './delete-trigger.ts';
import { getFunction } from './get-function.ts';
import { getFunctionAddress } from './get-function-address.ts';
import { listFunctions } from './list-functions.ts';
import { listNamespaces } from './list-namespaces.ts';
import { listTriggers } from './list-triggers.ts';
import { updateFunctionCode } from './update-function-code.ts';
import { updateFunctionConfiguration } from './update-function-configuration.ts';
import { updateTrigger } from './update-trigger.ts';

/** The actions that the local target knows. */
export const ACTIONS: readonly ApiAction[] = [
  createFunction,
  createNamespace,
  createTrigger,
  deleteFunction,
  deleteTrigger,
  getFunction,
  getFunctionAddress,
  listFunctions,
  listNamespaces,
  listTriggers,
  updateFunctionCode,
  updateFunctionConfiguration,
  updateTrigger,
];
