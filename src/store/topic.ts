/** Which topic of the progress page is read. */
import { oneOf, viewKey } from "./view";

export const TOPIC = ["stand", "late", "reports", "money", "acceptance", "works"] as const;
export type TopicId = (typeof TOPIC)[number];
export const topic = viewKey<TopicId>("topic", "stand", oneOf<TopicId>(TOPIC));
