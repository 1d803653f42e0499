/** One operation on the edits: new edits and what they break, or the reason why nothing changes. */
import type { Edits, HeldPackage } from "../../../model/scenario";
import { change, done, heldOf, holdAt, refuse } from "./held";
import { drawBarrier, moveBarrier, removeBarrier, setLink } from "./lines";
import {
  add,
  choose,
  create,
  dissolve,
  forget,
  merge,
  putBack,
  remove,
  splitLine,
  splitWeakest,
  takeOut,
} from "./members";
import type { Edited, Now, Op } from "./types";

/** A package that gets a lock, a name or a life becomes a held one. */
function keep(edits: Edits, now: Now, at: string, to: Partial<Pick<HeldPackage, "locked" | "name" | "life">>): Edited {
  const held = holdAt(edits, now, at);
  if (!held) return refuse(edits, "noPackage");
  const before = heldOf(held.edits, held.id);
  const same = Object.entries(to).every(([key, value]) => before[key as "name"] === value);
  // To hold what the engine made is a change of its own, but not for the sake of no name.
  if (same && (held.edits === edits || to.name === null)) return refuse(edits, "unchanged");
  return done(change(held.edits, held.id, to), now, [held.id]);
}

function basket(edits: Edits, kind: "basketAdd" | "basketRemove" | "basketClear", estates: readonly string[]): Edited {
  if (estates.length === 0) return refuse(edits, "noEstates");
  const named = new Set(estates);
  const added = edits.basket.added.filter((id) => !named.has(id));
  const removed = edits.basket.removed.filter((id) => !named.has(id));
  if (kind === "basketAdd") added.push(...named);
  if (kind === "basketRemove") removed.push(...named);
  return { edits: { ...edits, basket: { added, removed } }, warnings: [], touched: [], refused: null };
}

/** Applies an operation. Pure: the edits given stay as they are. */
export function applyOp(edits: Edits, now: Now, op: Op): Edited {
  switch (op.do) {
    case "add":
      return add(edits, now, op.to, op.estates);
    case "remove":
      return remove(edits, now, op.estates);
    case "create":
      return create(edits, now, op.estates);
    case "choose":
      return choose(edits, now, op.packages, op.rest);
    case "merge":
      return merge(edits, now, op.a, op.b);
    case "splitWeakest":
      return splitWeakest(edits, now, op.at);
    case "splitLine":
      return splitLine(edits, now, op.at, op.line);
    case "lock":
      return keep(edits, now, op.at, { locked: true });
    case "unlock":
      return keep(edits, now, op.at, { locked: false });
    case "dissolve":
      return dissolve(edits, now, op.at);
    case "forget":
      return forget(edits, op.held);
    case "rename":
      return keep(edits, now, op.at, { name: op.name.trim() || null });
    case "life":
      return keep(edits, now, op.at, { life: op.life });
    case "force":
    case "forbid":
    case "clearLink":
      return setLink(edits, now, op.do, op.a, op.b);
    case "drawBarrier":
      return drawBarrier(edits, op.line);
    case "moveBarrier":
      return moveBarrier(edits, op.barrier, op.line);
    case "removeBarrier":
      return removeBarrier(edits, op.barrier);
    case "takeOut":
      return takeOut(edits, now, op.estates);
    case "putBack":
      return putBack(edits, now, op.estates);
    default:
      return basket(edits, op.do, op.estates);
  }
}
