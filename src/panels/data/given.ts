/** What is taken away as a file, made in a worker and handed to the reader; fetched when it is asked for. */

import type { Finding } from "../../model/finding";
import type { Form } from "../../outbox/estates/give";
import { giveAside, templateAside } from "../../outbox/estates/give-worker";
import type { OnShare } from "../../outbox/estates/records";
import { MOST_ROWS } from "../../outbox/estates/rows";
import type { Template } from "../../outbox/estates/template";
import { fileName, save } from "../../outbox/save";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { data as dataWords } from "../../text/data";
import { formatNumber } from "../../text/format";
import { give as words } from "../../text/give";

export interface Taken {
  readonly name: string;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

const ENDING: Readonly<Record<Form, string>> = {
  geojson: "geojson",
  xlsx: "xlsx",
  csv: "csv",
  shapefile: "shp.zip",
};

function hand(blob: Blob, stem: string, ending: string, findings: readonly Finding[] = []): Taken {
  const name = fileName(stem, ending);
  save(blob, name);
  return { name, bytes: blob.size, findings };
}

/** How work is heard of and given up. */
export interface Reins {
  readonly onShare: OnShare;
  readonly signal: AbortSignal;
}

/** @throws when nothing is open, a sheet cannot hold it, the worker fails, or the work is given up: then nothing is handed out. */
export async function takeEstates(form: Form, { onShare, signal }: Reins): Promise<Taken> {
  const data = dataset.value;
  if (!data) throw new Error(t(words.none));
  if (form === "xlsx" && data.estates.n > MOST_ROWS)
    throw new Error(t(words.tooManyRows, { most: formatNumber(MOST_ROWS), count: formatNumber(data.estates.n) }));
  const { blob, findings } = await giveAside(form, data, onShare, signal);
  signal.throwIfAborted();
  const { city, estates } = data;
  const stem = t(words.fileStem, {
    city: city.name[lang.value === "en" ? "en" : "zh"],
    provenance: t(dataWords[`p_${estates.provenance}`]),
    date: city.dataDate,
  });
  return hand(blob, stem, ENDING[form], findings);
}

export async function takeTemplate(kind: Template): Promise<Taken> {
  const districts = dataset.value?.districts.name ?? [];
  return hand(await templateAside(kind, districts), t(words[`${kind}TemplateFile`]), "xlsx");
}
