import { openCompare } from "../../store/compare";
import { t } from "../../store/lang";
import { compare as words } from "../../text/compare";
import { Icon } from "../../ui/Icon";

/** Opens the comparison in the map's place. */
export const CompareButton = () => (
  <button
    type="button"
    class="iconbutton compareopen"
    aria-label={t(words.open)}
    title={t(words.open)}
    onClick={openCompare}
  >
    <Icon name="compare" />
  </button>
);
