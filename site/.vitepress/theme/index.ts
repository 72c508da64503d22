import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { type Component, h } from 'vue';
import { ranking } from '../ranking.js';
import { SourceLink } from './source-link.js';
import './brand.css';

/** What the pages of `playground/` are made of, where there is such a folder. */
const playground = import.meta.glob<{ readonly components: Readonly<Record<string, Component>> }>(
  '../../playground/index.ts',
  { eager: true },
);

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'doc-footer-before': () => h(SourceLink) }),
  enhanceApp({ app, siteData }) {
    // Functions among the site's data would have to be evaluated from text, which the policy of the pages does not allow.
    siteData.value.themeConfig.search.options.miniSearch = { searchOptions: ranking };
    for (const { components } of Object.values(playground)) {
      for (const [name, component] of Object.entries(components)) app.component(name, component);
    }
  },
} satisfies Theme;
