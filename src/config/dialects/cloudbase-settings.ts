import type { Located } from '../../diagnostics/located.ts';
import { CLOUDBASE_ROLE } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { SettingsModel } from '../settings-model.ts';

/** Keys that say here what the component says with others. */
export const CLOUDBASE_SETTINGS = [
  'cfsConfig',
  'deadLetterConfig',
  'publicNetConfig',
  'intranetConfig',
  'clsLogsetId',
  'clsTopicId',
  'imageConfig',
];

/** The component's keys, and where they are written here. */
export const cloudbaseNames = (place: Cursor): Readonly<Record<string, Cursor>> => {
  const [image, systems] = [place.at('imageConfig'), place.at('cfsConfig')];
  return {
    image: image.renamed({ imageUrl: image.at('imageUri') }),
    cfs: systems.isMap ? systems.at('cfsInsList') : systems,
    deadLetter: place.at('deadLetterConfig'),
  };
};

/** What this dialect says in the API's words. */
export const cloudbaseSettings = (place: Cursor, settings: SettingsModel): SettingsModel => {
  const network = place.at('publicNetConfig');
  const [logset, topic] = [place.at('clsLogsetId'), place.at('clsTopicId')];
  return {
    ...settings,
    role: place.at('role').text(CLOUDBASE_ROLE),
    network: {
      ...settings.network,
      reachesInternet: enabled(network.at('publicNetStatus'), true),
      hasFixedPublicAddress: enabled(network.at('eipConfig').at('eipStatus'), false),
      hasFixedPrivateAddress: enabled(place.at('intranetConfig').at('ipFixed'), false),
    },
    logs:
      logset.isWritten || topic.isWritten
        ? { logsetId: logset.text(''), topicId: topic.text('') }
        : undefined,
  };
};

const enabled = (place: Cursor, standard: boolean): Located<boolean> => {
  const written = place.text(standard ? 'ENABLE' : 'DISABLE');
  return { ...written, value: written.value === 'ENABLE' };
};
