declare module "maplibre-gl/dist/maplibre-gl-worker.mjs" {
  type Handle = (...asked: unknown[]) => Promise<object>;
  /** Made once by the module itself, as `self.worker`. */
  export default class {
    readonly actor: { readonly messageHandlers: Record<string, Handle | undefined> };
  }
}
