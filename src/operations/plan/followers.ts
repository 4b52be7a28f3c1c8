import type { Change } from '../../engine/plan.ts';
import { sentence, type Text } from '../../language/text.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import { readAlias } from '../../resources/alias/read.ts';
import type { ControlPlane } from '../../resources/control-plane.ts';
import { functionAddress } from '../../resources/function/state.ts';
import type { Wanted } from '../pack/pack.ts';
import type { Surroundings } from '../surroundings.ts';

const FOLLOWS_ANOTHER: Text = {
  en: 'The URL of {name} leads to {qualifier}, not to the alias {alias}: its clients do not follow this traffic.',
  zh: '{name} 的 URL 绑定的是 {qualifier}，而不是别名 {alias}：经由该 URL 的连接不受此次流量调整影响。',
};

/** Traffic that is divided by an alias nobody follows would be a canary that proves nothing. */
export const tellWhoDoesNotFollow = (
  wanted: readonly Wanted[],
  alias: string,
  { emit }: Surroundings,
): void => {
  for (const { fn, triggers } of wanted) {
    for (const { qualifier } of triggers.urls) {
      if (qualifier === alias) continue;
      const values = { name: fn.functionName, qualifier, alias };
      emit({ kind: 'note-made', note: sentence(FOLLOWS_ANOTHER, values) });
    }
  }
};

const STAYS: Text = {
  en: 'Clients of {name} stay on version {version}, where the alias {alias} leads: "deploy --publish" leads them to what is deployed.',
  zh: '{name} 的客户端仍使用别名 {alias} 指向的版本 {version}：请用 "deploy --publish" 将流量切换到本次部署的内容。',
};

/** A deploy whose clients see nothing of it would look like one that did not work. */
export const tellWhoStays = async (
  wanted: readonly Wanted[],
  changes: readonly Change[],
  control: ControlPlane,
  { emit }: Surroundings,
): Promise<void> => {
  for (const { fn, triggers } of wanted) {
    if (!isUpdated(functionAddress(fn), changes)) continue;
    for (const { qualifier } of triggers.urls.filter(isByAlias)) {
      const version = (await readAlias(fn, qualifier, control))?.version;
      if (version === undefined || version === DEFAULTS.latestVersion) continue;
      const values = { name: fn.functionName, version, alias: qualifier };
      emit({ kind: 'note-made', note: sentence(STAYS, values) });
    }
  }
};

const isUpdated = (address: string, changes: readonly Change[]): boolean =>
  changes.some(({ planned }) => planned.address === address && planned.action === 'update');

/** The number of a version, and the latest one, are what they are. */
const isByAlias = ({ qualifier }: { readonly qualifier: string }): boolean =>
  qualifier !== DEFAULTS.latestVersion && !/^\d+$/.test(qualifier);
