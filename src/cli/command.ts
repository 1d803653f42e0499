import { UsageError } from "./options";

/**
 * One command of the command line. `run` takes what follows the command's name and gives the exit code:
 * 0 done, 1 done but the answer is no (an invalid manifest, say), 2 asked wrongly.
 */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** The whole help, printed by `<command> --help`. */
  help: string;
  run(args: string[]): Promise<number>;
}

/** Runs a command; what was asked wrongly goes to standard error with the command's name and gives exit code 2. */
export const asking =
  (name: string, run: (args: readonly string[]) => number | Promise<number>): Command["run"] =>
  async (args) => {
    try {
      return await run(args);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      process.stderr.write(`${name}: ${error.message}\n`);
      return 2;
    }
  };
