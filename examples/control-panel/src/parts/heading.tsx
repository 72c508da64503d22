import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** For when what had the focus is gone. */
export function focusHeading(): void {
  requestAnimationFrame(() => document.querySelector('h1')?.focus());
}

/** The view's heading. It gets the focus when the view is changed, so that screen readers begin there. */
export function Heading({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Mail panel`;
    heading.current?.focus();
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
