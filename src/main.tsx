/** Boot: address, city, page. */
import { effect } from "@preact/signals";
import { render } from "preact";
import { App } from "./pages/App";
import { connectOffline } from "./store/offline";
import { openFirstCity, setOpenKept } from "./store/open";
// Their view keys must be known before the address is read.
import "./store/compare";
import "./store/judging";
import "./store/metric";
import "./store/packaging";
import "./store/place";
import "./store/print";
import "./store/programme";
import "./store/proof-clock";
import "./store/rewarding";
import "./store/sheet";
import "./store/show-keys";
import "./store/time";
import "./store/topic";
import { shownTheme } from "./store/theme";
import { connectAddress, lang, page } from "./store/view";
import "./ui/tokens.css";
import "./ui/base.css";

document.getElementById("static")?.remove();
connectAddress();
effect(() => {
  document.documentElement.lang = lang.value;
  document.documentElement.dataset.theme = shownTheme.value;
  document.documentElement.dataset.page = page.value;
});
const root = document.getElementById("app");
if (root) render(<App />, root);
if (import.meta.env.MODE !== "public") setOpenKept(async () => (await import("./store/keeping")).reopen());
void openFirstCity()
  .then(connectOffline)
  .then(() => import("./store/photos"))
  .then(({ keepPhotos }) => keepPhotos());
