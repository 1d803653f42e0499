/** Runs a program without a terminal and keeps what it says. */
import { spawn } from "node:child_process";

export interface Ran {
  /** Exit code; −1 when it could not be started or ran too long. */
  readonly code: number;
  /** stdout and stderr as they came. */
  readonly output: string;
  readonly seconds: number;
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** It is ended after this long. */
  readonly seconds?: number;
  /** Pass what it says on as it comes. */
  readonly live?: boolean;
}

export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(program, args, { env: options.env ?? process.env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let late = false;
    const hear = (chunk: Buffer): void => {
      output += chunk;
      if (options.live) process.stdout.write(chunk);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    const limit = setTimeout(
      () => {
        late = true;
        child.kill("SIGKILL");
      },
      (options.seconds ?? 300) * 1000,
    );
    const finish = (code: number, words = ""): void => {
      clearTimeout(limit);
      done({ code, output: output + words, seconds: (performance.now() - started) / 1000 });
    };
    child.on("error", (error) => finish(-1, `${error.message}\n`));
    child.on("close", (code) =>
      late ? finish(-1, `${program} ran longer than ${options.seconds ?? 300} s and was ended.\n`) : finish(code ?? -1),
    );
  });
}
