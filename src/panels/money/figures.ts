import type { Sum } from "../../domain/coverage/reconcile";
import { t } from "../../store/lang";
import { formatNumber, UNKNOWN } from "../../text/format";
import { money } from "../../text/money";

/** 万元 to the cent of the plan, 0.01. */
export const wan = (value: number | null): string => formatNumber(value, 2);

/** A sum; with unknowns it is a lower bound and says so, and without anything known there is none. */
export const writeSum = ({ value, unknown }: Sum, estates: number): string =>
  estates > 0 && unknown === estates && value === 0
    ? t(money.noData)
    : unknown > 0
      ? t(money.bound, { value: wan(value), count: formatNumber(unknown) })
      : wan(value);

/** Beside a difference or a share: over how many estates it is taken, where some lack one of its figures; else nothing. */
export const bothNote = (unknown: number, estates: number): string | null =>
  unknown > 0 && unknown < estates
    ? t(money.both, { n: formatNumber(estates - unknown), all: formatNumber(estates) })
    : null;

/** For narrow cells: `≥ x`. */
export const shortSum = ({ value, unknown }: Sum, estates: number): string =>
  estates === 0 || (unknown === estates && value === 0) ? UNKNOWN : `${unknown > 0 ? "≥ " : ""}${wan(value)}`;
