/** Take it home: the public site's address as a code; without one, a sentence for the operator, never for residents. */
import type { Dataset } from "../../model/dataset";
import { IS_PUBLIC } from "../../model/edition";
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
      {link ? (
        <>
          <p class="line">{t(show.publicAt, { link })}</p>
          <QrCode text={link} label={t(show.takeHome)} />
        </>
      ) : (
        !IS_PUBLIC && <p class="line">{t(show.noQr)}</p>
      )}
      {contact?.phone && (
        <p class="line">
          {t(show.hotline)} <b>{contact.phone}</b>
        </p>
      )}
    </section>
  );
}
