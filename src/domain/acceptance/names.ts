/** Participants and departments as offices write them, in Chinese or by our own words. */
import { DEPARTMENT, PARTY } from "../../model/enums";

const PARTIES: readonly (readonly [what: RegExp, party: (typeof PARTY)[number]])[] = [
  [/施工|^builder$/, "builder"],
  [/监理|^supervisor$/, "supervisor"],
  [/设计|^designer$/, "designer"],
  [/勘[察测]|^surveyor$/, "surveyor"],
  [/业委会|业主委员会|^committee$/, "committee"],
  [/业主|居民|^owners?$/, "owners"],
];
const DEPARTMENTS: readonly (readonly [what: RegExp, department: (typeof DEPARTMENT)[number]])[] = [
  [/资源|规划|^planning$/, "planning"],
  [/住建|住房和?城乡建设|^construction$/, "construction"],
  [/城管|城市管理|^urbanManagement$/, "urbanManagement"],
  [/房管|房产|^housing$/, "housing"],
  [/民政|^civilAffairs$/, "civilAffairs"],
];

/** Position in PARTY, or −1. */
export function partyOf(name: string): number {
  const found = PARTIES.find(([what]) => what.test(name.trim()));
  return found ? PARTY.indexOf(found[1]) : -1;
}

/** Position in DEPARTMENT, or −1: another department. */
export function departmentOf(name: string): number {
  const found = DEPARTMENTS.find(([what]) => what.test(name.trim()));
  return found ? DEPARTMENT.indexOf(found[1]) : -1;
}

const CHINESE = ["一", "两", "三", "四", "五", "六", "七", "八", "九"];
/** How many representatives a name stands for: 业主代表 = 1, 业主代表3人 = 3, 两名业主代表 = 2. */
export function ownersIn(name: string): number {
  const digits = /\d+/.exec(name.normalize("NFKC"));
  if (digits) return Math.min(255, Number(digits[0]));
  const word = /([一二两三四五六七八九])[名人位]/.exec(name);
  return word ? (word[1] === "二" ? 2 : CHINESE.indexOf(word[1]) + 1) : 1;
}
