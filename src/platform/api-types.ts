/**
 * The types of parameters that are no texts. In the API's description (SCF 2018-04-16) a name has
 * one type wherever it stands, with the exceptions below; `Page` and `Rp` are CAM's. Forms need them, as all they carry is text.
 */
export const INTEGER_PARAMETERS: ReadonlySet<string> = new Set([
  'IdleTimeOut',
  'ImagePort',
  'InitTimeout',
  'LayerVersion',
  'Limit',
  'MaxCapacity',
  'MaxConcurrency',
  'MaximumConcurrencySessionPerInstance',
  'MaximumIdleTimeInSeconds',
  'MaximumTTLInSeconds',
  'MemorySize',
  'MinCapacity',
  'MsgTTL',
  'Num',
  'Offset',
  'Page',
  'Port',
  'ReservedConcurrencyMem',
  'RetryNum',
  'Rp',
  'Timeout',
  'TolerationSeconds',
  'TotalConcurrencyMem',
  'TriggerProvisionedConcurrencyNum',
  'VersionProvisionedConcurrencyNum',
]);

export const DECIMAL_PARAMETERS: ReadonlySet<string> = new Set(['TrackingTarget', 'Weight']);

export const BOOLEAN_PARAMETERS: ReadonlySet<string> = new Set([
  'ContainerImageAccelerate',
  'CopyConfiguration',
  'GraceShutdown',
  'IgnoreSysLog',
  'OFFLINE',
  'Override',
]);

/** Parameters that are texts in these actions, and numbers everywhere else. */
export const TEXT_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  ListAliases: ['Limit', 'Offset'],
};
