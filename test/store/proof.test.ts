/** The proof and the hand: what is proven belongs to the question it was begun for. */
import { expose } from "comlink";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { dataset } from "../../src/store/dataset";
import { moved } from "../../src/store/packaging";
import { adopt, columns, details, question, reply, settled } from "../../src/store/packaging-run";
import { proof, runProof } from "../../src/store/proof";
import { openSession, type Session } from "../../src/workers/packaging-session";
import type { ProofReply } from "../../src/workers/solver-client";
import { datasetOf, ids } from "./rows";

vi.mock("../../src/store/packaging-run", async (original) => ({
  ...(await original<typeof import("../../src/store/packaging-run")>()),
  adopt: vi.fn(),
}));

/** A solver's thread whose proofs end when the test says so. */
const threads: { readonly end: (reply: ProofReply) => void; ended: boolean }[] = [];
class Thread {
  constructor() {
    const { port1, port2 } = new MessageChannel();
    let end: (reply: ProofReply) => void = () => {};
    const prove = (): Promise<ProofReply> =>
      new Promise((done) => {
        end = done;
      });
    const mine = { end: (one: ProofReply) => end(one), ended: false };
    threads.push(mine);
    expose({ prepare: async () => null, prove }, port1);
    port2.start();
    const terminate = (): void => {
      mine.ended = true;
      port1.close();
      port2.close();
    };
    // biome-ignore lint/correctness/noConstructorReturn: a port stands in for the worker
    return Object.assign(port2, { terminate }) as unknown as Thread;
  }
}

let session: Session;
/** What the packaging worker does: answers the present question. */
function answer(): void {
  const asked = question.peek();
  reply.value = { reply: session.answer(asked.p, false, asked.edits), ...asked };
  details.value = { details: session.details(asked.p, asked.edits), of: reply.peek(), ...asked };
}
const proven = (sets: number[][], value: number): ProofReply => ({
  sets,
  value,
  bound: value,
  proven: true,
  stoppedBy: null,
  components: [],
  milliseconds: 1,
});
const running = (): Promise<void> => vi.waitFor(() => expect(proof.value.state).toBe("running"), { timeout: 5000 });

beforeAll(async () => {
  vi.stubGlobal("Worker", Thread);
  dataset.value = await datasetOf(ids);
  const { id, geometry, district, street } = dataset.value.estates;
  session = openSession({ id, geometry, district, street, barriers: dataset.value.barriers }, columns.value!);
});

describe("a proof", () => {
  it("that a slider overtakes is ended with its thread and never adopted; the next one is", async () => {
    const stop = runProof();
    answer();
    await running();
    const old = question.peek();
    moved.gapM.value = 20;
    expect(question.peek()).not.toBe(old);
    expect(proof.value).toEqual({ state: "none" });
    expect(threads.map(({ ended }) => ended)).toEqual([true]);
    // The old thread's word, should it still come, is nobody's.
    threads[0].end(proven([[0, 1, 2]], 1e9));
    answer();
    await running();
    expect(adopt).not.toHaveBeenCalled();
    const value = reply.value!.reply.totals.value;
    await vi.waitFor(
      () => {
        threads[1].end(proven([[3, 4, 5]], value));
        expect(adopt).toHaveBeenCalledTimes(1);
      },
      { timeout: 5000 },
    );
    expect(adopt).toHaveBeenCalledWith(question.peek(), [[3, 4, 5]]);
    // The page answers with what it adopted, and only then is it called proven.
    expect(proof.value.state).toBe("running");
    reply.value = { ...reply.value! };
    expect(proof.value).toMatchObject({ state: "done", reply: { value, proven: true } });
    // The reasons at hand are those of the quick answer: nothing is taken away before its own have come.
    expect(settled.value).toBe(false);
    details.value = { ...details.value!, of: reply.value };
    expect(settled.value).toBe(true);
    // Another move, and it is proven no longer.
    moved.gapM.value = 30;
    expect(proof.value).toEqual({ state: "none" });
    stop();
    expect(threads[1].ended).toBe(true);
  });
});
