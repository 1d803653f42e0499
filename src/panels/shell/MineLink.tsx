/** The public build's way to one's own estate, first of its pages. */
import { t } from "../../store/lang";
import { page } from "../../store/view";
import { mine } from "../../text/mine";
import { Icon } from "../../ui/Icon";

const PAGE = "mine";

export default function MineLink() {
  return (
    <a
      class="mine"
      href={`#/${PAGE}`}
      onClick={(event) => {
        event.preventDefault();
        page.value = PAGE;
      }}
    >
      <Icon name="search" />
      {t(mine.lookUp)}
    </a>
  );
}
