import type { Located } from '../../diagnostics/located.ts';
import { DEFAULTS } from '../../platform/defaults.ts';
import type { Cursor } from '../cursor.ts';
import type { CodeObjectModel, ImageModel } from '../model.ts';
import type { FileSystemModel, LogsModel, SettingsModel } from '../settings-model.ts';

/** What a function is connected with, in the component's keys. */
export const settingsOf = (inputs: Cursor): SettingsModel => {
  const [vpc, queue] = [inputs.at('vpcConfig'), inputs.at('deadLetter')];
  return {
    role: inputs.at('role').text(''),
    network: {
      vpcId: vpc.at('vpcId').text(''),
      subnetId: vpc.at('subnetId').text(''),
      reachesInternet: switchOf(inputs.at('publicAccess'), true),
      hasFixedPublicAddress: switchOf(inputs.at('eip'), false),
      // The component has no key for it.
      hasFixedPrivateAddress: { ...inputs.here(), value: false, origin: 'default' },
    },
    layers: inputs
      .at('layers')
      .items()
      .map((layer) => ({
        name: layer.at('name').text(''),
        version: layer.at('version').number(0),
      })),
    logs: logsOf(inputs.at('cls')),
    fileSystems: inputs.at('cfs').items().map(fileSystemOf),
    // The component's page and its code disagree on the case.
    deadLetter: {
      type: eitherOf(queue, 'type', 'Type').text(''),
      name: eitherOf(queue, 'name', 'Name').text(''),
      filterType: eitherOf(queue, 'filterType', 'FilterType').text(''),
    },
    tags: inputs
      .at('tags')
      .fields()
      .map(({ key, value }) => ({ key: key.value, value: value.text('') })),
    installsDependencies: inputs.at('installDependency').boolean(false),
    isConcurrencyDynamic: isConcurrencyDynamic(inputs.at('instanceConcurrencyConfig')),
  };
};

/** The component's page says a number, its code a truth value; both are taken. */
const switchOf = (place: Cursor, standard: boolean): Located<boolean> => {
  const written = place.number(standard ? 1 : 0);
  return written.origin === 'unresolved'
    ? place.boolean(standard)
    : { ...written, value: written.value !== 0 };
};

const eitherOf = (place: Cursor, name: string, other: string): Cursor =>
  place.at(name).isWritten ? place.at(name) : place.at(other);

const logsOf = (cls: Cursor): LogsModel | undefined =>
  cls.isWritten
    ? { logsetId: cls.at('logsetId').text(''), topicId: cls.at('topicId').text('') }
    : undefined;

const fileSystemOf = (system: Cursor): FileSystemModel => ({
  fileSystemId: system.at('cfsId').text(''),
  mountPointId: system.at('mountInsId').text(''),
  localFolder: system.at('localMountDir').text(''),
  remoteFolder: system.at('remoteMountDir').text(''),
  userId: system.at('userId').text(DEFAULTS.fileSystemUser),
  groupId: system.at('userGroupId').text(DEFAULTS.fileSystemUser),
});

/** Off where concurrency as a whole is. */
const isConcurrencyDynamic = (config: Cursor): Located<boolean> => {
  const dynamic = config.at('dynamicEnabled').boolean(false);
  return isTurnedOff(config) ? { ...dynamic, value: false } : dynamic;
};

/** `enable: false` is what counts, whatever else is written. */
export const isTurnedOff = (config: Cursor): boolean =>
  config.at('enable').isWritten && !config.at('enable').boolean(false).value;

export const imageOf = (image: Cursor): ImageModel | undefined =>
  image.isWritten
    ? {
        at: image.here(),
        uri: image.at('imageUrl').optionalText(),
        registryType: image.at('imageType').text(DEFAULTS.imageType),
        registryId: image.at('registryId').text(''),
        command: image.at('command').text(''),
        args: image.at('args').text(''),
        port: image.at('imagePort').number(DEFAULTS.imagePort),
      }
    : undefined;

/** Code that lies in COS already; a folder goes before it. */
export const codeObjectOf = (src: Cursor): CodeObjectModel | undefined => {
  const isFolder = ['src', 'dist'].some((name) => src.at(name).isWritten);
  const [bucket, object] = [src.at('bucket'), src.at('object')];
  if (isFolder || !bucket.isWritten || !object.isWritten) return undefined;
  return { bucket: bucket.text(''), object: object.text('') };
};
