// For a web worker of the page: the place comes in by a message, what became of the clients goes out by one.
import { withSecrets } from '../suite/secrets.js';

globalThis.onmessage = async ({ data }) => {
  globalThis.postMessage(await withSecrets(data, data.gateway));
};
