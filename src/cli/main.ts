/** `npm run --silent lianpian -- <command> …`: finds the command and runs it. Each command's code is loaded only when it is asked for. */
import { cli } from "../text/cli";
import type { Command } from "./command";
import { both } from "./options";

const COMMANDS = ["components", "packages", "check", "convert", "manifest", "publish", "synth", "schema"] as const;

const load = async (name: string): Promise<Command | string> => {
  try {
    const module = (await import(`./${name}.ts`)) as Record<string, unknown>;
    const found = [module.command, module[name], module.default].find(isCommand);
    return found ?? `${name}: no command in src/cli/${name}.ts`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const isCommand = (value: unknown): value is Command =>
  typeof value === "object" && value !== null && "run" in value && "help" in value;

/** A reader that closes early (`| head`) is not an error. */
function forgiveClosedPipe(): void {
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  };
  process.stdout.on("error", onError);
  process.stderr.on("error", onError);
}

async function overview(full: boolean): Promise<string> {
  const lines = [
    "Usage: npm run --silent lianpian -- <command> [options]",
    "",
    "The intake and the packaging engine of the application, without a browser.",
    "",
    "Commands:",
  ];
  const help: string[] = [];
  for (const name of COMMANDS) {
    const command = await load(name);
    lines.push(`  ${name.padEnd(12)}${typeof command === "string" ? `(not available: ${command})` : command.summary}`);
    if (typeof command !== "string")
      help.push(`\n── ${name} ${"─".repeat(60 - name.length)}\n`, command.help.trimEnd());
  }
  lines.push("", "`<command> --help` prints the help of one command.");
  return [...lines, ...(full ? help : []), ""].join("\n");
}

async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined) {
    process.stderr.write(await overview(false));
    return 2;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(await overview(true));
    return 0;
  }
  if (!(COMMANDS as readonly string[]).includes(name)) {
    process.stderr.write(`${both(cli.unknownCommand, { name })}\n\n${await overview(false)}`);
    return 2;
  }
  const command = await load(name);
  if (typeof command === "string") {
    process.stderr.write(`${both(cli.notLoaded, { name, why: command })}\n`);
    return 2;
  }
  if (args.includes("--help") || args.includes("-h")) {
    process.stdout.write(`${command.help.trimEnd()}\n`);
    return 0;
  }
  return command.run(args);
}

forgiveClosedPipe();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
