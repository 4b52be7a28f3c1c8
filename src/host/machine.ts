import { arch, homedir, platform, release, userInfo } from 'node:os';

/** What runs us, and where. */
export interface Machine {
  /** Of Node, without the letter before it. */
  readonly nodeVersion: string;
  /** `linux x64 6.1.0` */
  readonly system: string;
  readonly homeFolder: string;
  /** Empty where the system knows no name. */
  readonly userName: string;
}

export const thisMachine = (): Machine => ({
  nodeVersion: process.versions.node,
  system: `${platform()} ${arch()} ${release()}`,
  homeFolder: homedir(),
  userName: nameOfUser(),
});

const nameOfUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a number that nobody has given a name to.
    return '';
  }
};
