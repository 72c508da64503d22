import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import type { Component } from 'vue';

/** What the pages of `playground/` are made of, where there is such a folder. */
const playground = import.meta.glob<{ readonly components: Readonly<Record<string, Component>> }>(
  '../../playground/index.ts',
  { eager: true },
);

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    for (const { components } of Object.values(playground)) {
      for (const [name, component] of Object.entries(components)) app.component(name, component);
    }
  },
} satisfies Theme;
