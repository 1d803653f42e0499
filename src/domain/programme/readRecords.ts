/** Records → columns, in one pass. */
import type { EstateTable } from "../../model/dataset";
import {
  CARE_KIND,
  CARE_MEANS,
  CONTRIBUTION,
  DEPARTMENT,
  DISCLOSURE,
  FUND_SOURCE,
  INSPECTION,
  MANAGEMENT_MODE,
  PARTY,
  WASTE_STEP,
} from "../../model/enums";
import type { Estate } from "../../model/estate";
import { departmentOf, ownersIn, partyOf } from "../acceptance/names";
import { answerOf, answers, dayOf, dictionary, flags, lists, unknowns } from "./columns";
import type { EstatePhotos, RecordTable } from "./records";

export type RecordSource = Pick<EstateTable, "n" | "records" | "recordStart">;
type Reader = (e: number, record: Partial<Estate>) => void;

const OWNERS = PARTY.indexOf("owners");

function menuColumns(n: number) {
  const items = dictionary();
  const owners = dictionary();
  const asked = new Uint8Array(n);
  const listed = new Uint8Array(n);
  const needs = lists(n, ["item"]);
  const works = lists(n, ["item", "done", "on"]);
  const pipes = lists(n, ["owner", "item", "plannedOn", "doneOn"]);
  const read: Reader = (e, record) => {
    if (record.needs) asked[e] = 1;
    for (const item of new Set(record.needs ?? [])) needs.push({ item: items.of(item) });
    if (record.works) listed[e] = 1;
    for (const { item, state, on } of record.works ?? [])
      works.push({ item: items.of(item), done: state === "done" ? 1 : 0, on: dayOf(on) });
    for (const { owner, item, plannedOn, doneOn } of record.pipeWorks ?? [])
      pipes.push({
        owner: owners.of(owner),
        item: items.of(item),
        plannedOn: dayOf(plannedOn),
        doneOn: dayOf(doneOn),
      });
    for (const list of [needs, works, pipes]) list.end(e);
  };
  const done = () => ({
    items: items.names(),
    asked,
    listed,
    needs: { start: needs.start, item: Uint16Array.from(needs.held.item) },
    works: {
      start: works.start,
      item: Uint16Array.from(works.held.item),
      done: Uint8Array.from(works.held.done),
      on: Float64Array.from(works.held.on),
    },
    owners: owners.names(),
    pipes: {
      start: pipes.start,
      owner: Uint16Array.from(pipes.held.owner),
      item: Uint16Array.from(pipes.held.item),
      plannedOn: Float64Array.from(pipes.held.plannedOn),
      doneOn: Float64Array.from(pipes.held.doneOn),
    },
  });
  return { read, done };
}

function moneyColumns(n: number) {
  const planned = FUND_SOURCE.map(() => unknowns(n));
  const fund = { established: answers(n), balanceWan: unknowns(n), firstWan: unknowns(n) };
  const audit = {
    schemeOn: unknowns(n),
    acceptanceOn: unknowns(n),
    finalAccountsOn: unknowns(n),
    passedOn: unknowns(n),
    audited: new Uint8Array(n),
  };
  const contributions = flags(n, CONTRIBUTION);
  const read: Reader = (e, record) => {
    FUND_SOURCE.forEach((source, k) => {
      planned[k][e] = record.planned?.[source] ?? Number.NaN;
    });
    fund.established[e] = answerOf(record.maintenanceFund?.established);
    fund.balanceWan[e] = record.maintenanceFund?.balanceWan ?? Number.NaN;
    fund.firstWan[e] = record.maintenanceFund?.firstWan ?? Number.NaN;
    for (const paper of ["schemeOn", "acceptanceOn", "finalAccountsOn", "passedOn"] as const)
      audit[paper][e] = dayOf(record.audit?.[paper]);
    audit.audited[e] = typeof record.audit?.districtFiscalWan === "number" ? 1 : 0;
    contributions.set(e, record.contributions);
  };
  const { bits, known } = contributions;
  return { read, done: () => ({ planned, fund, audit, contributions: { bits, known } }) };
}

function acceptanceColumns(n: number) {
  const [jointOn, recheckOn, reportOn] = [unknowns(n), unknowns(n), unknowns(n)];
  const [jointPassed, archived] = [answers(n), answers(n)];
  const parties = { bits: new Uint8Array(n), known: new Uint8Array(n) };
  const owners = new Uint8Array(n);
  const departments = DEPARTMENT.map(() => answers(n));
  const read: Reader = (e, { acceptance }) => {
    if (!acceptance) return;
    const { joint, recheck, report } = acceptance;
    jointOn[e] = dayOf(joint?.on);
    jointPassed[e] = answerOf(joint?.passed);
    if (joint?.parties) parties.known[e] = 1;
    for (const name of joint?.parties ?? []) {
      const k = partyOf(name);
      if (k >= 0) parties.bits[e] |= 1 << k;
      if (k === OWNERS) owners[e] = Math.min(255, owners[e] + ownersIn(name));
    }
    recheckOn[e] = dayOf(recheck?.on);
    for (const [name, passed] of Object.entries(recheck?.departments ?? {})) {
      const k = departmentOf(name);
      if (k >= 0) departments[k][e] = answerOf(passed);
    }
    reportOn[e] = dayOf(report?.on);
    archived[e] = answerOf(report?.drawingsArchived);
  };
  const acceptance = { jointOn, jointPassed, parties, owners, recheckOn, departments, reportOn, archived };
  return { read, done: () => ({ acceptance }) };
}

function serviceColumns(n: number) {
  const bodies = { assembly: answers(n), committee: answers(n), partyBranch: answers(n), council: answers(n) };
  const elevators = { needed: unknowns(n), agreed: unknowns(n), built: unknowns(n), payer: new Int16Array(n).fill(-1) };
  const payers = dictionary();
  const units = dictionary();
  const unit = new Int32Array(n).fill(-1);
  const disclosure = flags(n, DISCLOSURE);
  const waste = WASTE_STEP.map(() => answers(n));
  const afterMode = new Int8Array(n).fill(-1);
  const satisfactionPct = unknowns(n);
  const care = lists(n, ["kind", "means", "on"]);
  const inspections = lists(n, ["kind", "on", "findings", "fixedOn"]);
  const read: Reader = (e, record) => {
    for (const body of ["assembly", "committee", "partyBranch", "council"] as const)
      bodies[body][e] = answerOf(record.bodies?.[body]);
    for (const count of ["needed", "agreed", "built"] as const)
      elevators[count][e] = record.elevators?.[count] ?? Number.NaN;
    if (record.elevators?.payer) elevators.payer[e] = payers.of(record.elevators.payer);
    if (record.responsible?.unit) unit[e] = units.of(record.responsible.unit);
    disclosure.set(e, record.disclosure);
    WASTE_STEP.forEach((step, k) => {
      waste[k][e] = answerOf(record.wasteSorting?.[step]);
    });
    afterMode[e] = MANAGEMENT_MODE.indexOf(record.after?.managementMode as (typeof MANAGEMENT_MODE)[number]);
    satisfactionPct[e] = record.satisfactionPct ?? Number.NaN;
    for (const { kind, means, on } of record.care ?? [])
      care.push({ kind: CARE_KIND.indexOf(kind), means: means ? CARE_MEANS.indexOf(means) : -1, on: dayOf(on) });
    for (const { kind, on, findings, fixedOn } of record.inspections ?? [])
      inspections.push({
        kind: INSPECTION.indexOf(kind),
        on: dayOf(on),
        findings: findings ?? Number.NaN,
        fixedOn: dayOf(fixedOn),
      });
    care.end(e);
    inspections.end(e);
  };
  const done = () => ({
    bodies,
    elevators: { ...elevators, payers: payers.names() },
    unit,
    units: units.names(),
    disclosure: { bits: disclosure.bits, known: disclosure.known },
    waste,
    afterMode,
    satisfactionPct,
    care: {
      start: care.start,
      kind: Int8Array.from(care.held.kind),
      means: Int8Array.from(care.held.means),
      on: Float64Array.from(care.held.on),
    },
    inspections: {
      start: inspections.start,
      kind: Int8Array.from(inspections.held.kind),
      on: Float64Array.from(inspections.held.on),
      findings: Float64Array.from(inspections.held.findings),
      fixedOn: Float64Array.from(inspections.held.fixedOn),
    },
  });
  return { read, done };
}

function photoList() {
  const photos: EstatePhotos[] = [];
  const read: Reader = (row, record) => {
    for (const { before, after, on, credit } of record.photos ?? [])
      photos.push({ row, before: before ?? null, after: after ?? null, on: dayOf(on), credit: credit ?? null });
  };
  return { read, done: () => ({ photos }) };
}

const columnsFor = (n: number) => {
  const [menu, money, acceptance, service] = [menuColumns(n), moneyColumns(n), acceptanceColumns(n), serviceColumns(n)];
  const pictures = photoList();
  return {
    read(e: number, record: Partial<Estate>): void {
      for (const { read } of [menu, money, acceptance, service, pictures]) read(e, record);
    },
    done: (): RecordTable => ({
      n,
      ...menu.done(),
      ...money.done(),
      ...acceptance.done(),
      ...service.done(),
      ...pictures.done(),
    }),
  };
};

/** Records that are at hand as columns: row k is the k-th. */
export function recordsOf(list: readonly Partial<Estate>[]): RecordTable {
  const columns = columnsFor(list.length);
  list.forEach((record, e) => {
    columns.read(e, record);
  });
  return columns.done();
}

/** Estates a block: a few megabytes. */
const BLOCK = 4096;

/** Reads the records of all estates, a block at a time. O(bytes); meant for a worker. */
export async function readRecords({ n, records, recordStart }: RecordSource): Promise<RecordTable> {
  const columns = columnsFor(n);
  for (let from = 0; from < n; from += BLOCK) {
    const to = Math.min(n, from + BLOCK);
    const lines = (await records.slice(recordStart[from], recordStart[to]).text()).split("\n");
    for (let e = from; e < to; e++) {
      const { properties } = JSON.parse(lines[e - from]) as { readonly properties?: Partial<Estate> | null };
      columns.read(e, properties ?? {});
    }
  }
  return columns.done();
}
