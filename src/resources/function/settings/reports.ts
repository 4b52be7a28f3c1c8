import type { SettingsModel } from '../../../config/settings-model.ts';
import { objectOf, textOf } from '../../answer.ts';
import type { ApiResponse } from '../../control-plane.ts';
import type { FieldTable } from '../../resource-kind.ts';

/** Where a function's logs and its lost events go, and as whom it runs. */
export interface ReportsState {
  /** Empty where it runs as nobody. */
  readonly role: string;
  /** Undefined means: the platform's own topic, or whichever is set. Empty takes it away. */
  readonly clsLogsetId: string | undefined;
  readonly clsTopicId: string | undefined;
  readonly deadLetter: DeadLetter;
}

interface DeadLetter {
  readonly type: string;
  readonly name: string;
  readonly filterType: string;
}

export const reportsFields: FieldTable<ReportsState> = {
  role: 'in place',
  clsLogsetId: 'in place',
  clsTopicId: 'in place',
  deadLetter: 'in place',
};

export const desireReports = ({ role, logs, deadLetter }: SettingsModel): ReportsState => ({
  role: role.value,
  clsLogsetId: logs?.logsetId.value,
  clsTopicId: logs?.topicId.value,
  deadLetter: {
    type: deadLetter.type.value,
    name: deadLetter.name.value,
    filterType: deadLetter.filterType.value,
  },
});

export const readReports = (answer: ApiResponse): ReportsState => {
  const queue = objectOf(answer, 'DeadLetterConfig');
  return {
    role: textOf(answer, 'Role') ?? '',
    clsLogsetId: textOf(answer, 'ClsLogsetId') ?? '',
    clsTopicId: textOf(answer, 'ClsTopicId') ?? '',
    deadLetter: {
      type: textOf(queue, 'Type') ?? '',
      name: textOf(queue, 'Name') ?? '',
      filterType: textOf(queue, 'FilterType') ?? '',
    },
  };
};

export const reportsRequest = ({ role, clsLogsetId, clsTopicId, deadLetter }: ReportsState) => ({
  Role: role,
  ...(clsLogsetId !== undefined && { ClsLogsetId: clsLogsetId }),
  ...(clsTopicId !== undefined && { ClsTopicId: clsTopicId }),
  DeadLetterConfig: {
    Type: deadLetter.type,
    Name: deadLetter.name,
    FilterType: deadLetter.filterType,
  },
});
