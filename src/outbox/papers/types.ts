/** A paper: the same words and tables for print, for plain text and for a workbook. */

import type { Ground } from "../../domain/coverage/measure";
import type { Money } from "../../domain/funding/money";
import type { Reward } from "../../domain/funding/reward";
import type { ReportCalendar } from "../../domain/progress/reports";
import type { Lang } from "../../text/phrase";
import type { Table } from "../workbook";

export interface PaperPart {
  readonly id: "where" | "districts" | "behind" | "late" | "reports" | "money" | "next" | "basis";
  readonly title: string;
  readonly lines: readonly string[];
  readonly table?: Table;
  /** Below the table: what was left out of it. */
  readonly after?: string;
}
export interface Paper {
  readonly title: string;
  /** Marks beside the title: 内部资料, 示例数据. */
  readonly marks: readonly string[];
  readonly subtitle: string;
  readonly parts: readonly PaperPart[];
}

/** A district or the city with the programme's estates there. */
export interface Place {
  readonly name: string;
  /** Row of the districts; null: the city. */
  readonly district: number | null;
  readonly mine: readonly number[];
}

/** What papers are made from. */
export interface PaperInput {
  readonly ground: Ground;
  readonly lang: Lang;
  /** The whole, and the districts of the plan in their order. */
  readonly whole: Place;
  readonly places: readonly Place[];
  readonly calendar: ReportCalendar;
  /** Internal; null: not read, or not for this reader. */
  readonly money: Money | null;
  /** Every estate that the reward is for. */
  readonly reward: { readonly list: readonly Reward[]; readonly share: number } | null;
  readonly unitOf: (e: number) => string | null;
}
