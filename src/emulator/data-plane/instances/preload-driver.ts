import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Emit } from '../../../events.ts';
import type { Clock } from '../../../host/clock.ts';
import type { Files } from '../../../host/files.ts';
import type { Processes } from '../../../host/processes.ts';
import type { Random } from '../../../host/random.ts';
import { detail } from '../details.ts';
import { Announcements } from './announcements.ts';
import { planLaunch } from './bootstrap.ts';
import { INSTANCE_VARIABLE, instanceEnvironment } from './environment.ts';
import type { InstanceDriver, InstanceRequest } from './instance.ts';
import { interpretersOf } from './interpreters.ts';
import { PreloadInstance } from './preload-instance.ts';
import { Reaper } from './reaper.ts';
import { refusedInstance } from './refused-instance.ts';
import { Stragglers } from './stragglers.ts';

export interface PreloadDriverOptions {
  readonly files: Files;
  readonly processes: Processes;
  readonly random: Random;
  /** Real time: how long a program takes to start does not depend on the gateway's clock. */
  readonly hostClock: Clock;
  readonly emit: Emit;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The scripts lie beside this module, and beside the bundle that it is built into. */
const PRELOAD_FOLDER = fileURLToPath(new URL('./preload/', import.meta.url)).replace(/\/$/, '');
const FALLBACK_PATH = '/usr/local/bin:/usr/bin:/bin';

/**
 * Runs instances as plain processes. A script that is loaded into Node and Python gives each of them
 * a free port in the place of 9000.
 */
export const openPreloadDriver = async (options: PreloadDriverOptions): Promise<InstanceDriver> => {
  const { files, processes, hostClock, environment } = options;
  const folder = files.makeTemporaryFolder('scf-ws-');
  const path = environment['PATH'] || FALLBACK_PATH;
  const prefix = `${options.random.hex(8)}-`;
  const mark = `${INSTANCE_VARIABLE}=${prefix}`;
  const announcements = await Announcements.open(join(folder, 'socket'));
  const reaper = new Reaper({ processes, path, folder, mark, emit: options.emit });
  const stragglers = new Stragglers(processes, hostClock, mark);
  const { ownProgram } = processes;
  const interpreters = interpretersOf({ files, environment, ownProgram });
  let started = 0;

  const start = ({ fn, onLine }: InstanceRequest) => {
    const launch = planLaunch(fn.codeFolder, files, interpreters);
    if (launch.kind === 'refused') return refusedInstance(launch.cause, launch.detail);
    for (const interpreter of launch.missing) {
      onLine('platform', detail('noStandIn', { interpreter }));
    }
    started += 1;
    const number = String(started);
    const preload = {
      folder: PRELOAD_FOLDER,
      socketPath: announcements.path,
      instanceId: `${prefix}${number}`,
    };
    const temporaryFolder = join(folder, number);
    const surroundings = { preload, temporaryFolder, path, ownProgram };
    return new PreloadInstance({
      fn,
      onLine,
      launch,
      environment: instanceEnvironment(fn, surroundings),
      instanceId: preload.instanceId,
      number,
      temporaryFolder,
      keepers: { files, processes, hostClock, announcements, reaper, stragglers },
    });
  };

  const close = async () => {
    await announcements.close();
    await reaper.close();
  };
  return { start, close };
};
