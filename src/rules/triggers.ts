import type { Model, OtherTriggerModel, UrlTriggerModel } from '../config/model.ts';

/** The function URLs of a file. */
export const urlsOf = ({ functions }: Model): readonly UrlTriggerModel[] =>
  functions.flatMap(({ triggers }) => triggers.filter((trigger) => trigger.kind === 'url'));

/** All other triggers. */
export const otherTriggersOf = ({ functions }: Model): readonly OtherTriggerModel[] =>
  functions.flatMap(({ triggers }) => triggers.filter((trigger) => trigger.kind === 'other'));
