// For workerd: the place comes in by a request, the results go out by its answer.
import { runSuite } from '../suite/index.js';

export default {
  fetch: async (request: Request): Promise<Response> => Response.json(await runSuite(await request.json())),
};
