import { IMAGE_PORTS, IMAGE_TYPES } from '../../platform/image.ts';
import type { JsonObject } from '../json.ts';
import { oneOf } from './choice.ts';
import type { Parameters } from './parameters.ts';
import { ApiRefusal } from './refusal.ts';

/** Reads `ImageConfig`, in the shape in which GetFunction gives it back. */
export const readImage = (place: Parameters): JsonObject | undefined => {
  const image = place.group('ImageConfig');
  if (!image) return undefined;
  const type = image.requiredText('ImageType');
  oneOf(IMAGE_TYPES, type, 'ImageType', 'InvalidParameterValue.ImageType');
  return {
    ImageType: type,
    ImageUri: readUri(image),
    RegistryId: readRegistry(image, type),
    EntryPoint: image.text('EntryPoint') ?? null,
    Command: image.text('Command') ?? '',
    Args: image.text('Args') ?? '',
    ContainerImageAccelerate: image.flag('ContainerImageAccelerate') ?? false,
    ImagePort: readPort(image),
  };
};

const readUri = (image: Parameters): string => {
  const uri = image.requiredText('ImageUri');
  // {domain}/{namespace}/{imageName}:{tag}@{digest}
  if (/^[^/\s]+\/[^/\s]+\/\S+$/.test(uri)) return uri;
  throw new ApiRefusal('InvalidParameterValue.ImageUri', `ImageUri [${uri}] is not valid.`);
};

const readRegistry = (image: Parameters, type: string): string => {
  const registry = image.text('RegistryId') ?? '';
  if (type !== 'enterprise' || registry !== '') return registry;
  const message = 'RegistryId is required for images of type enterprise.';
  throw new ApiRefusal('InvalidParameterValue.RegistryId', message);
};

const readPort = (image: Parameters): number => {
  const [standard] = IMAGE_PORTS;
  const port = image.integer('ImagePort') ?? standard;
  if (IMAGE_PORTS.some((known) => known === port)) return port;
  throw new ApiRefusal('InvalidParameterValue.Port', `ImagePort [${port}] is not valid.`);
};
