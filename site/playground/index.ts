import { type Component, defineAsyncComponent } from 'vue';

/** What the pages in `pages/` are made of. */
export const components: Readonly<Record<string, Component>> = {
  Playground: defineAsyncComponent(() => import('./view/playground.js')),
};
