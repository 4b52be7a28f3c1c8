import { createHash } from 'node:crypto';
import type { TagModel } from '../../../config/settings-model.ts';
import { listOf, textOf } from '../../answer.ts';
import type { ApiResponse } from '../../control-plane.ts';
import type { FieldTable } from '../../resource-kind.ts';

/** The tag that says which part of which project a function is, whatever its name. */
export const OWNER_TAG = 'scf-ws';
/** The tag that says which object in COS the code came from: the API does not. */
const CODE_TAG = 'scf-ws-code';

export interface TagsState {
  /** Which part of which project this is; set when the function is created. */
  readonly owner: string | undefined;
  /** The object in COS that holds the code; undefined where the code came from elsewhere. */
  readonly codeObject: string | undefined;
  /** All tags but our own. */
  readonly tags: Readonly<Record<string, string>>;
}

export const tagsFields: FieldTable<TagsState> = {
  owner: 'never: the platform sets it',
  codeObject: 'in place',
  tags: 'in place',
};

export const desireTags = (tags: readonly TagModel[]): TagsState['tags'] =>
  Object.fromEntries(tags.map(({ key, value }) => [key, value.value]));

export const readTags = (answer: ApiResponse): TagsState => {
  const all = new Map(
    listOf(answer, 'Tags').map((tag) => [textOf(tag, 'Key') ?? '', textOf(tag, 'Value') ?? '']),
  );
  const [owner, codeObject] = [all.get(OWNER_TAG), all.get(CODE_TAG)];
  const others = [...all].filter(([key]) => key !== OWNER_TAG && key !== CODE_TAG);
  return { owner, codeObject, tags: Object.fromEntries(others) };
};

/** All tags by key, our own among them. */
export const allTags = ({ owner, codeObject, tags }: TagsState): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(tags),
    ...(owner === undefined ? [] : [[OWNER_TAG, owner] as const]),
    ...(codeObject === undefined ? [] : [[CODE_TAG, codeObject] as const]),
  ]);

/** What a tag's value may be: https://cloud.tencent.com/document/product/651/13354. */
const TAG_VALUE = /^[\w\s+\-=.:/@]{1,127}$/;

/** The name of an object as a tag can hold it. */
export const codeObjectName = (bucket: string, object: string): string => {
  const name = `${bucket}${object}`;
  return TAG_VALUE.test(name) ? name : createHash('sha256').update(name).digest('hex');
};
