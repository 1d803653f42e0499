import { expose, transfer } from "comlink";
import { findLinks, type SearchInput } from "../domain/packaging/graph";
import type { LinkColumns } from "../domain/packaging/order";
import type { Share } from "../domain/packaging/pairs";
import { project } from "../domain/packaging/projection";

/** A share of the search for links, in a thread of its own. */
const links = {
  /** Answers once the thread runs. */
  ready: (): boolean => true,
  find(input: SearchInput, share: Share): LinkColumns {
    const found = findLinks(input, project(input.geometry), share);
    return transfer(
      found,
      Object.values(found).map(({ buffer }) => buffer),
    );
  },
};
export type Links = typeof links;
expose(links);
