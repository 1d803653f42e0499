/** The menu of what can be taken away, for packages. */
import { settled } from "../../store/packaging-run";
import { portfolioOpen, solved, stale } from "../../store/portfolio";
import { outbox as words } from "../../text/outbox";
import { portfolio } from "../../text/portfolio";
import { Export } from "./Export";

/** `chosen`: rank of the package on view, or 0. */
export function TakePackages({ chosen }: { chosen: number }) {
  const chooses = portfolioOpen.value;
  // The reasons come once the hand rests.
  const ready = settled.value && (!chooses || (!stale.value && Boolean(solved.value?.reply.chosen)));
  const nothing = chooses && !stale.value && solved.value?.reply.chosen === null;
  return (
    <Export
      lines={{
        ...words,
        excelHint: chooses ? portfolio.excelHint : words.excelHint,
        printOneHint: chosen > 0 ? words.printOneReady : words.printOneHint,
      }}
      chosen={chosen > 0}
      waits={ready ? null : nothing ? portfolio.nothing : words.waiting}
    />
  );
}
