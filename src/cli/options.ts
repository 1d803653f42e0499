/** Reading a command's options: `--name value` or `--name=value`; what is asked wrongly is a sentence for exit code 2. */

import { cli } from "../text/cli";
import { type Params, type Phrase, say } from "../text/phrase";

/** Asked wrongly: the message is for the one who typed it, in Chinese and English. */
export class UsageError extends Error {
  constructor(phrase: Phrase, params?: Params) {
    super(both(phrase, params));
  }
}

/** A phrase in both languages, Chinese first. */
export const both = (phrase: Phrase, params?: Params): string =>
  `${say("zh-CN", phrase, params)} ${say("en", phrase, params)}`;

export interface OptionSpec {
  /** Without dashes. */
  readonly name: string;
  /** May be given more than once. */
  readonly many?: boolean;
  /** Stands alone, without a value. */
  readonly flag?: boolean;
}

export interface Asked {
  /** What is not an option, in order. */
  readonly operands: readonly string[];
  /** Values by option name, in order. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/**
 * Splits arguments into operands and options.
 * @throws UsageError for an unknown option, a missing value or a repeated option.
 */
export function readOptions(args: readonly string[], specs: readonly OptionSpec[]): Asked {
  const operands: string[] = [];
  const values = new Map<string, string[]>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === "--") {
      operands.push(...args.slice(i + 1));
      break;
    }
    if (!arg.startsWith("--")) {
      operands.push(arg);
      continue;
    }
    const equals = arg.indexOf("=");
    const name = arg.slice(2, equals < 0 ? undefined : equals);
    const spec = specs.find((candidate) => candidate.name === name);
    if (!spec) throw new UsageError(cli.unknownOption, { name });
    if (spec.flag && equals >= 0) throw new UsageError(cli.noValue, { name });
    const value = spec.flag ? "" : equals < 0 ? args[++i] : arg.slice(equals + 1);
    if (value === undefined) throw new UsageError(cli.needsValue, { name });
    const known = values.get(name);
    if (known && !spec.many) throw new UsageError(cli.twice, { name });
    values.set(name, [...(known ?? []), value]);
  }
  return { operands, values };
}

/** The one file a command reads. */
export function oneFile(asked: Asked, what: string): string {
  if (asked.operands.length === 1) return asked.operands[0];
  const { length: count } = asked.operands;
  if (count === 0) throw new UsageError(cli.nameFile, { what });
  throw new UsageError(cli.oneFile, { count, list: asked.operands.join(", ") });
}

/**
 * A number from `least` to `most` with at most `decimals` decimals, or undefined when the option is not given.
 * @throws UsageError when it is anything else.
 */
export function numberOption(
  asked: Asked,
  name: string,
  { least, most, decimals }: { least: number; most: number; decimals: number },
): number | undefined {
  const text = asked.values.get(name)?.[0];
  if (text === undefined) return undefined;
  const form = /^\d+(?:\.(\d+))?$/.exec(text);
  const value = Number(text);
  if (!form || (form[1]?.length ?? 0) > decimals || value < least || value > most) {
    const phrase = decimals === 0 ? cli.wholeNumber : cli.decimalNumber;
    throw new UsageError(phrase, { name, least, most, decimals, text });
  }
  return value;
}

/**
 * `--name left=right` pairs as an object; `form` names the two sides.
 * @throws UsageError when a pair has no `=`, an empty left side, or repeats it.
 */
export function pairsOption(asked: Asked, name: string, form = "ours=theirs"): Record<string, string> {
  const pairs = new Map<string, string>();
  for (const text of asked.values.get(name) ?? []) {
    const at = text.indexOf("=");
    if (at <= 0) throw new UsageError(cli.form, { name, form, text });
    const key = text.slice(0, at);
    if (pairs.has(key)) throw new UsageError(cli.twice, { name: `${name} ${key}` });
    pairs.set(key, text.slice(at + 1));
  }
  return Object.fromEntries(pairs);
}

/** A field of a CSV by RFC 4180. */
export const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
