import { expose, transfer } from "comlink";
import { buildGraph } from "../domain/packaging/graph";
import type { GraphInput, PackagingColumns, Parameters } from "../domain/packaging/types";
import type { Edits } from "../model/scenario";
import { type PackedReply, pack } from "./packaging-columns";
import { openSession, type Session } from "./packaging-session";
import type { Details, Neighbour, Reply } from "./packaging-types";

let session: Session | null = null;
const ready = (): Session => {
  if (!session) throw new Error("prepare comes first");
  return session;
};

const sent = (reply: Reply): PackedReply => transfer(...pack(reply));

const packaging = {
  /** Builds the graph; `onProgress` hears the share of estates searched, 0–1. Returns the number of links. */
  prepare(input: GraphInput, columns: PackagingColumns, onProgress: (share: number) => void): number {
    const graph = buildGraph(input, onProgress);
    session = openSession(input, columns, graph);
    return session.links;
  },
  answer: (p: Parameters, quick: boolean, edits: Edits): PackedReply => sent(ready().answer(p, quick, edits)),
  adopt: (p: Parameters, sets: readonly (readonly number[])[], edits: Edits): PackedReply =>
    sent(ready().adopt(p, sets, edits)),
  details: (p: Parameters, edits: Edits): Details => ready().details(p, edits),
  neighbours: (p: Parameters, row: number, edits: Edits): Neighbour[] => ready().neighbours(p, row, edits),
};
export type Packaging = typeof packaging;
expose(packaging);
