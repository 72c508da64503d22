import { useData } from 'vitepress';
import { defineComponent, h } from 'vue';

/** Leads from a page to the file of the repository that it is made of. */
export const SourceLink = defineComponent(() => {
  const { frontmatter } = useData();
  return () => {
    const { source } = frontmatter.value;
    if (typeof source !== 'string') return undefined;
    const href = `https://github.com/mailhost/mailhost/blob/main/${source}`;
    return h('p', { class: 'source-link' }, h('a', { href }, 'This page in the repository'));
  };
});
