import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { overview } from "../../text/overview";
import { joined } from "../../text/phrase";

/** Under a table: places that no row tells of, as they are not in the plan. */
export const Absent = ({ rows }: { rows: readonly { readonly name: string }[] }) =>
  rows.length === 0 ? null : (
    <p class="absent">
      {t(overview.outside, {
        names: joined(
          lang.value,
          rows.map(({ name }) => name),
        ),
      })}
    </p>
  );
