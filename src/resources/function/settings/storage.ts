import type { FileSystemModel, LayerModel } from '../../../config/settings-model.ts';
import { listOf, numberOf, objectOf, textOf } from '../../answer.ts';
import type { ApiResponse } from '../../control-plane.ts';
import type { FieldTable } from '../../resource-kind.ts';

/** What lies in a function's file system beside its code. */
export interface StorageState {
  /** In the order in which they cover each other. */
  readonly layers: readonly Layer[];
  readonly fileSystems: readonly FileSystem[];
}

interface Layer {
  readonly name: string;
  readonly version: number;
}

interface FileSystem {
  readonly cfsId: string;
  readonly mountInsId: string;
  readonly localMountDir: string;
  readonly remoteMountDir: string;
  readonly userId: string;
  readonly userGroupId: string;
}

export const storageFields: FieldTable<StorageState> = {
  layers: 'in place',
  fileSystems: 'in place',
};

export const desireStorage = (
  layers: readonly LayerModel[],
  systems: readonly FileSystemModel[],
): StorageState => ({
  layers: layers.map(({ name, version }) => ({ name: name.value, version: version.value })),
  fileSystems: systems.map((system) => ({
    cfsId: system.fileSystemId.value,
    mountInsId: system.mountPointId.value,
    localMountDir: system.localFolder.value,
    remoteMountDir: system.remoteFolder.value,
    userId: system.userId.value,
    userGroupId: system.groupId.value,
  })),
});

export const readStorage = (answer: ApiResponse): StorageState => ({
  layers: listOf(answer, 'Layers').map((layer) => ({
    name: textOf(layer, 'LayerName') ?? '',
    version: numberOf(layer, 'LayerVersion') ?? 0,
  })),
  fileSystems: listOf(objectOf(answer, 'CfsConfig'), 'CfsInsList').map((system) => ({
    cfsId: textOf(system, 'CfsId') ?? '',
    mountInsId: textOf(system, 'MountInsId') ?? '',
    localMountDir: textOf(system, 'LocalMountDir') ?? '',
    remoteMountDir: textOf(system, 'RemoteMountDir') ?? '',
    userId: textOf(system, 'UserId') ?? '',
    userGroupId: textOf(system, 'UserGroupId') ?? '',
  })),
});

/** The last layer is taken away by one without a name (API model, LayerVersionSimple). */
const NO_LAYERS = [{ LayerName: '', LayerVersion: 0 }];

export const storageRequest = ({ layers, fileSystems }: StorageState) => ({
  Layers:
    layers.length > 0
      ? layers.map(({ name, version }) => ({ LayerName: name, LayerVersion: version }))
      : NO_LAYERS,
  CfsConfig: {
    CfsInsList: fileSystems.map((system) => ({
      CfsId: system.cfsId,
      MountInsId: system.mountInsId,
      LocalMountDir: system.localMountDir,
      RemoteMountDir: system.remoteMountDir,
      UserId: system.userId,
      UserGroupId: system.userGroupId,
    })),
  },
});
