/** Reading a command's options: `--name value` or `--name=value`; what is asked wrongly is a sentence for exit code 2. */

/** Asked wrongly: the message is for the one who typed it. */
export class UsageError extends Error {}

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
    if (!spec) throw new UsageError(`Unknown option --${name}. --help lists the options.`);
    if (spec.flag && equals >= 0) throw new UsageError(`--${name} takes no value.`);
    const value = spec.flag ? "" : equals < 0 ? args[++i] : arg.slice(equals + 1);
    if (value === undefined) throw new UsageError(`--${name} needs a value.`);
    const known = values.get(name);
    if (known && !spec.many) throw new UsageError(`--${name} is given twice.`);
    values.set(name, [...(known ?? []), value]);
  }
  return { operands, values };
}

/** The one file a command reads. */
export function oneFile(asked: Asked, what: string): string {
  if (asked.operands.length === 1) return asked.operands[0];
  throw new UsageError(
    asked.operands.length === 0
      ? `Name the file: ${what}.`
      : `Name one file, not ${asked.operands.length}: ${asked.operands.join(", ")}.`,
  );
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
    const fine = decimals === 0 ? "a whole number" : `a number with at most ${decimals} decimals`;
    throw new UsageError(`--${name} must be ${fine} from ${least} to ${most}, not "${text}".`);
  }
  return value;
}

/**
 * `--name left=right` pairs as an object.
 * @throws UsageError when a pair has no `=`, an empty left side, or repeats it.
 */
export function pairsOption(asked: Asked, name: string): Record<string, string> {
  const pairs = new Map<string, string>();
  for (const text of asked.values.get(name) ?? []) {
    const at = text.indexOf("=");
    if (at <= 0) throw new UsageError(`--${name} must look like ours=theirs, not "${text}".`);
    const key = text.slice(0, at);
    if (pairs.has(key)) throw new UsageError(`--${name} ${key} is given twice.`);
    pairs.set(key, text.slice(at + 1));
  }
  return Object.fromEntries(pairs);
}

/** A field of a CSV by RFC 4180. */
export const csvField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
