import type { Cursor } from '../cursor.ts';
import type { ExpectedModel, FunctionModel, GuardModel } from '../model.ts';
import { imageOf } from './component-settings.ts';

/** The extension key that is ours: what the service expects, and what must not happen to it. */
const OURS = 'x-scf-ws';

/** Keys that a missing one belongs before; the first that is there counts. */
const NEIGHBOURS = ['protocolType', 'protocolParams', 'type'];

type Parts = Pick<
  FunctionModel,
  | 'lacksCode'
  | 'image'
  | 'fileSystems'
  | 'privateNetwork'
  | 'layers'
  | 'tracksRuns'
  | 'usesGpu'
  | 'expected'
  | 'bucket'
  | 'guard'
  | 'room'
>;

/** What a function is connected with, and what rules alone want to know of it. */
export const partsOf = (inputs: Cursor): Parts => {
  const [image, fileSystems] = [inputs.at('image'), inputs.at('cfs')];
  const network = inputs.at('vpcConfig');
  const isThere = (cursor: Cursor): boolean => cursor.isWritten || cursor.isUnjudged;
  return {
    lacksCode: !isThere(inputs.at('src')) && !isThere(image),
    image: imageOf(image),
    fileSystems: fileSystems.items().length > 0 ? fileSystems.here() : undefined,
    privateNetwork: isThere(network.at('vpcId')) ? network.here() : undefined,
    layers: inputs
      .at('layers')
      .items()
      .map((layer) => layer.here()),
    tracksRuns: inputs.at('traceEnable').boolean(false),
    usesGpu: isThere(inputs.at('nodeType')),
    expected: expectedOf(inputs.at(OURS)),
    bucket: inputs.at(OURS).at('bucket').optionalText(),
    guard: guardOf(inputs.at(OURS)),
    room: inputs.room(NEIGHBOURS.find((key) => inputs.at(key).isWritten)),
  };
};

/** What stands beside `inputs` holds where `inputs` itself says nothing. */
export const withExpectations = (fn: FunctionModel, top: Cursor): FunctionModel => {
  const around = expectedOf(top.at(OURS));
  const { connections, messagesPerSecond, messageBytes } = fn.expected ?? around;
  return {
    ...fn,
    expected: {
      connections: connections ?? around.connections,
      messagesPerSecond: messagesPerSecond ?? around.messagesPerSecond,
      messageBytes: messageBytes ?? around.messageBytes,
    },
    bucket: fn.bucket ?? top.at(OURS).at('bucket').optionalText(),
    guard: guardAround(fn.guard, guardOf(top.at(OURS))),
  };
};

const guardAround = (own: GuardModel | undefined, around: GuardModel): GuardModel => ({
  preventReplace: own?.preventReplace ?? around.preventReplace,
  preventRemove: own?.preventRemove ?? around.preventRemove,
});

const guardOf = (ours: Cursor): GuardModel => ({
  preventReplace: ours.at('preventReplace').optionalBoolean(),
  preventRemove: ours.at('preventRemove').optionalBoolean(),
});

const expectedOf = (expected: Cursor): ExpectedModel => ({
  connections: expected.at('expectedConnections').optionalNumber(),
  messagesPerSecond: expected.at('messagesPerSecond').optionalNumber(),
  messageBytes: expected.at('maxMessageBytes').optionalNumber(),
});
