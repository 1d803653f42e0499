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
