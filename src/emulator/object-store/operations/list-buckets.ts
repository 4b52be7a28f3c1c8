import { isoTime } from '../../../host/clock.ts';
import { LOCAL_ACCOUNT } from '../../account.ts';
import type { StorageOperation } from '../operation.ts';
import { xml } from '../xml.ts';

const OWNER = `qcs::cam::uin/${LOCAL_ACCOUNT.uin}:uin/${LOCAL_ACCOUNT.uin}`;

export const listBuckets: StorageOperation = {
  method: 'GET',
  on: 'account',
  run: ({ region: asked }, { store }) => {
    const buckets = Object.entries(store.world().buckets).filter(
      ([, { region }]) => !asked || !region || region === asked,
    );
    return {
      status: 200,
      body: xml([
        'ListAllMyBucketsResult',
        [
          [
            'Owner',
            [
              ['ID', OWNER],
              ['DisplayName', LOCAL_ACCOUNT.uin],
            ],
          ],
          [
            'Buckets',
            buckets.map(([name, { region, createdAt }]) => [
              'Bucket',
              [
                ['Name', name],
                ['Location', region ?? ''],
                ['CreationDate', isoTime(createdAt)],
                ['BucketType', 'cos'],
              ],
            ]),
          ],
        ],
      ]),
    };
  },
};
