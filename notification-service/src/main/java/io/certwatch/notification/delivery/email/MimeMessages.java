package io.certwatch.notification.delivery.email;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.alert.Runs;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.email.LetterTexts.Words;
import io.certwatch.platform.time.ChinaCalendar;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Creates the e-mail of one delivery. */
final class MimeMessages {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final InternetAddress from;
    private final LegalBasis basis;
    private final @Nullable URI site;
    private final Runs runs;
    private final int capacity;
    private final LetterTexts texts = new LetterTexts();
    private final InstantSource clock;

    /** @param capacity products per message */
    MimeMessages(
            Session session,
            InternetAddress from,
            LegalBasis basis,
            @Nullable URI site,
            Runs runs,
            int capacity,
            InstantSource clock) {
        this.session = session;
        this.from = from;
        this.basis = basis;
        this.site = site;
        this.runs = runs;
        this.capacity = capacity;
        this.clock = clock;
    }

    MimeMessage write(Delivery delivery, Alert alert) throws MessagingException {
        var now = clock.instant();
        var to = delivery.recipient();
        var trace = LetterContent.traceId(alert.traceparent());
        var words = words(alert, to, ChinaCalendar.dayOf(now), trace);
        var message = new Message(session, messageId(delivery));
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, address(to.email(), to.name()));
        message.setSubject(oneLine(words.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", to.language().code());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (trace != null) {
            message.setHeader("X-CertWatch-Trace", trace);
        }
        message.setContent(new MimeMultipart("alternative", part(words.text(), "plain"), part(words.html(), "html")));
        message.saveChanges();
        return message;
    }

    private Words words(Alert alert, Recipient to, LocalDate today, @Nullable String trace) {
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
            case SourceNews news ->
                texts.of(SourceLetterContent.of(news, to.name(), to.language(), site, trace), to.language());
        };
    }

    private @Nullable ImportedFile importedFile(Alert alert) {
        return alert.cause().kind() == AlertCause.Kind.IMPORT
                ? runs.find(alert.cause().id()).map(Run::file).orElse(null)
                : null;
    }

    private static InternetAddress address(String email, String name) throws AddressException {
        var address = new InternetAddress(email, true);
        try {
            address.setPersonal(oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException everyPlatformHasUtf8) {
            throw new IllegalStateException(everyPlatformHasUtf8);
        }
        return address;
    }

    /** Stable per delivery, so that mail programs recognise a repeat after a crash as the same message. */
    private String messageId(Delivery delivery) {
        var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        return "<" + delivery.id() + "@" + domain + ">";
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Prevents header injection by line breaks. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static final class Message extends MimeMessage {
        private final String id;

        Message(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
