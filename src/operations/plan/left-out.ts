import type { Model } from '../../config/model.ts';
import { sentence, type Text } from '../../language/text.ts';
import type { Surroundings } from '../surroundings.ts';

const NOT_DEPLOYED: Text = {
  en: '"{key}" of {name} is checked but not deployed by this version.',
  zh: '当前版本会检查 {name} 的 "{key}"，但不会部署它。',
};
const BY_OPTION: Text = {
  en: '"{key}" of {name} is not deployed: who gets which version is said for each deploy, with "deploy --publish --traffic 10%" and --alias.',
  zh: '{name} 的 "{key}" 不会被部署：版本和流量在每次部署时用 "deploy --publish --traffic 10%" 和 --alias 指定。',
};
const BY_HAND: Text = {
  en: '"{key}" of {name} is not deployed: set provisioned concurrency of a published version in the console.',
  zh: '{name} 的 "{key}" 不会被部署：请在控制台为已发布的版本设置预置并发。',
};

/** What is said in place of the usual, where there is another way. */
const WAYS: ReadonlyMap<unknown, Text> = new Map([
  ...[
    'publish',
    'publishDescription',
    'traffic',
    'aliasName',
    'aliasDescription',
    'aliasFunctionVersion',
    'additionalVersionWeights',
    'lastVersion',
    'needSetTraffic',
  ].map((key) => [key, BY_OPTION] as const),
  ['provisionedNum', BY_HAND] as const,
]);

/** A key that is silently dropped is the worst of all; so none is. */
export const tellWhatIsLeftOut = ({ functions }: Model, { emit }: Surroundings): void => {
  for (const fn of functions) {
    const name = fn.name.value;
    for (const { path } of fn.notDeployed) {
      const text = WAYS.get(path.at(-1)) ?? NOT_DEPLOYED;
      const key = path.join('.');
      emit({ kind: 'note-made', note: sentence(text, { key, name }) });
    }
  }
};
