declare module 'cloudflare:workers' {
  /** What the Worker was started with. */
  export const env: { readonly RUNTIMES_PLACE: string };
}
