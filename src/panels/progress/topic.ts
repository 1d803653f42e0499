import type { Ground } from "../../domain/coverage/measure";
import type { Scope } from "../../store/scope";

/** What a topic of the progress page, and its map, is handed. */
export interface TopicProps {
  readonly ground: Ground;
  readonly scope: Scope;
}
