/** What a choice under a budget has on paper beside its packages. */
import type { ReportPortfolio } from "../../outbox/packages-portfolio";
import type { PackagesReport } from "../../outbox/packages-report";
import { formatNumber } from "../../text/format";
import { outbox as words } from "../../text/outbox";
import { portfolio as chosenWords } from "../../text/portfolio";
import { sayer } from "./Parts";

/** Packages that the money did not reach, and why. */
export function Unchosen({ report, unchosen }: { report: PackagesReport; unchosen: ReportPortfolio["unchosen"] }) {
  const t = sayer(report);
  if (unchosen.length === 0) return <p>{t(chosenWords.allChosen)}</p>;
  return (
    <table class="figures">
      <caption>{t(chosenWords.sheetUnchosen)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(chosenWords.col_package)}</th>
          <th scope="col">{t(chosenWords.col_households)}</th>
          <th scope="col">{t(chosenWords.col_needs)}</th>
          <th scope="col" class="words">
            {t(chosenWords.col_why)}
          </th>
        </tr>
      </thead>
      <tbody>
        {unchosen.map(({ name, households, budgetWan, reason }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatNumber(households)}</td>
            <td>{formatNumber(budgetWan, 2, true)}</td>
            <td class="words">{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What each district gets of the money, where a budget chose. */
export function Districts({ report }: { report: PackagesReport }) {
  const t = sayer(report);
  const { districts, spentWan } = report.portfolio ?? { districts: [], spentWan: 0 };
  return (
    <table class="figures">
      <caption>{t(chosenWords.districts)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(chosenWords.col_district)}</th>
          <th scope="col">{t(chosenWords.col_floor)}</th>
          <th scope="col">{t(chosenWords.col_reached)}</th>
          <th scope="col">{t(chosenWords.col_spent)}</th>
        </tr>
      </thead>
      <tbody>
        {districts.map(({ id, name, floor, households, budgetWan }) => (
          <tr key={id}>
            <th scope="row">{name ?? t(chosenWords.noDistrict)}</th>
            <td>{floor === null ? t(chosenWords.none) : formatNumber(floor)}</td>
            <td>{formatNumber(households)}</td>
            <td>{formatNumber(budgetWan, 2, true)}</td>
          </tr>
        ))}
        <tr class="total">
          <th scope="row">{t(words.total)}</th>
          <td />
          <td>{formatNumber(districts.reduce((sum, { households }) => sum + households, 0))}</td>
          <td>{formatNumber(spentWan, 2, true)}</td>
        </tr>
      </tbody>
    </table>
  );
}
