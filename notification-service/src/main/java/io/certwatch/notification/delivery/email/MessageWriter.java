package io.certwatch.notification.delivery.email;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.notification.delivery.email.LetterTexts.Words;
import io.certwatch.notification.link.Links;
import io.certwatch.platform.time.ChinaCalendar;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes the message of an alert to a recipient: in their language, with the days that are left today. */
final class MessageWriter {
    private final InternetAddress from;
    private final LegalBasis basis;
    private final @Nullable URI site;
    private final Links links;
    private final Runs runs;
    private final int capacity;
    private final InstantSource clock;
    private final LetterTexts texts = new LetterTexts();

    /** @param capacity products per message */
    MessageWriter(
            InternetAddress from,
            LegalBasis basis,
            @Nullable URI site,
            Links links,
            Runs runs,
            int capacity,
            InstantSource clock) {
        this.from = from;
        this.basis = basis;
        this.site = site;
        this.links = links;
        this.runs = runs;
        this.capacity = capacity;
        this.clock = clock;
    }

    WrittenMessage write(Alert alert, Recipient to) {
        return written(words(alert, to, ChinaCalendar.dayOf(clock.instant())), to);
    }

    /** @param company whose alerts the recipient gets */
    WrittenMessage writeTest(Recipient to, String company) {
        return written(texts.ofTest(to.name(), company, to.language()), to);
    }

    private WrittenMessage written(Words words, Recipient to) {
        return new WrittenMessage(
                MailAddresses.oneLine(words.subject()),
                from.toUnicodeString(),
                MailAddresses.unchecked(to.email(), to.name()).toUnicodeString(),
                to.language(),
                words.text(),
                words.html());
    }

    private Words words(Alert alert, Recipient to, LocalDate today) {
        return switch (alert.subject()) {
            case AlertContent.Obligations _ ->
                texts.of(
                        LetterContent.of(
                                alert,
                                to.name(),
                                to.language(),
                                basis,
                                today,
                                importedFile(alert),
                                MessagePart.of(alert, capacity)),
                        to.language());
            case AlertContent.TeamNews news ->
                texts.of(
                        TeamLetterContent.of(news, to.name(), alert.id().company(), to.language(), links),
                        to.language());
            case SourceNews news ->
                texts.of(
                        SourceLetterContent.of(
                                news, to.name(), to.language(), site, LetterContent.traceId(alert.traceparent())),
                        to.language());
        };
    }

    private @Nullable ImportedFile importedFile(Alert alert) {
        return alert.cause().kind() == AlertCause.Kind.IMPORT
                ? runs.find(alert.cause().id()).map(Run::file).orElse(null)
                : null;
    }
}
