import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { scf } from 'tencentcloud-sdk-nodejs/tencentcloud/services/scf/index.js';

/** The real SDK, as somebody else would use it on the local target that runs over a folder. */
export const clientOfLocalTarget = (folder: string) => {
  const { apiUrl, credential } = JSON.parse(
    readFileSync(join(folder, '.scf-ws/local/endpoint.json'), 'utf8'),
  );
  return new scf.v20180416.Client({
    credential,
    region: 'ap-guangzhou',
    profile: {
      httpProfile: { protocol: 'http://', endpoint: new URL(apiUrl).host, agent: new Agent() },
    },
  });
};

/** Looks until the function has left Creating and Updating. */
export const steadyStatus = async (
  client: ReturnType<typeof clientOfLocalTarget>,
  name: string,
): Promise<string | undefined> => {
  for (;;) {
    const { Status } = await client.GetFunction({ FunctionName: name });
    if (Status !== 'Creating' && Status !== 'Updating') return Status;
  }
};
