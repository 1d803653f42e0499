/** What is taken away as a file, made in a worker and handed to the reader; fetched when it is asked for. */

import type { Finding } from "../../model/finding";
import type { Form } from "../../outbox/estates/give";
import { giveAside, templateAside } from "../../outbox/estates/give-worker";
import type { Template } from "../../outbox/estates/template";
import { save } from "../../outbox/save";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { data as dataWords } from "../../text/data";
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
  // What file systems refuse in a name.
  const name = `${stem.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "-")}.${ending}`;
  save(blob, name);
  return { name, bytes: blob.size, findings };
}

/** @throws when nothing is open, or the worker fails. */
export async function takeEstates(form: Form): Promise<Taken> {
  const data = dataset.value;
  if (!data) throw new Error(t(words.none));
  const { blob, findings } = await giveAside(form, data);
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
