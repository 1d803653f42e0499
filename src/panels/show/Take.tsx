/** Take it home: the public site's address as a code, and the number to call. */
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { homeLink } from "../../store/take-home";
import { show } from "../../text/show";
import { QrCode } from "./QrCode";

export function Take({ data }: { data: Dataset }) {
  const { contact } = data.city;
  const link = homeLink(data.city);
  return (
    <section aria-labelledby="showtake">
      <h1 id="showtake">{t(show.take)}</h1>
      {link && (
        <>
          <p class="line">{t(show.publicAt, { link })}</p>
          <QrCode text={link} label={t(show.takeHome)} />
        </>
      )}
      {contact?.phone && (
        <p class="line">
          {t(show.hotline)} <b>{contact.phone}</b>
        </p>
      )}
    </section>
  );
}
