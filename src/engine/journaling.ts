import { ApiError, type ControlPlane } from '../resources/control-plane.ts';
import type { Journal } from './journal.ts';

/** Writes down every call before it is made and when its answer is there; never its content. */
export const journaling = (control: ControlPlane, journal: Journal): ControlPlane => ({
  region: control.region,
  async call(action, request, service) {
    const answered = journal.sending(action);
    try {
      const answer = await control.call(action, request, service);
      answered({ ok: true, ...requestIdOf(answer.RequestId) });
      return answer;
    } catch (error) {
      if (error instanceof ApiError) {
        answered({ ok: false, code: error.code, ...requestIdOf(error.requestId) });
      }
      throw error;
    }
  },
});

const requestIdOf = (requestId: string | undefined) => requestId && { requestId };
