/** Property tests draw the same cases at every run; `SEED=n npx vitest run …` draws others. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.SEED ?? 20200506) });
