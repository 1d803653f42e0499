/** Which measure the overview's map shows. */
import { METRIC, type Metric } from "../domain/coverage/metric";
import { oneOf, viewKey } from "./view";

export const metric = viewKey<Metric>("metric", "coverage", oneOf<Metric>(METRIC));
