/** Regions in which an account may use more memory at the same time than elsewhere. */
export const LARGE_REGIONS: ReadonlySet<string> = new Set([
  'ap-guangzhou',
  'ap-shanghai',
  'ap-beijing',
  'ap-chengdu',
  'ap-hongkong',
]);

/** Regions of the SCF quota table, and two older ones that the SDK still lists. */
export const REGIONS: ReadonlySet<string> = new Set([
  'ap-guangzhou',
  'ap-shanghai',
  'ap-beijing',
  'ap-chengdu',
  'ap-chongqing',
  'ap-hongkong',
  'ap-singapore',
  'ap-tokyo',
  'ap-mumbai',
  'na-siliconvalley',
  'na-toronto',
  'eu-frankfurt',
  'ap-shenzhen-fsi',
  'ap-shanghai-fsi',
]);
