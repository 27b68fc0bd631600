package io.certwatch.notification.delivery.email;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.WrittenMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates the e-mail of one delivery. */
final class MimeMessages {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final InternetAddress from;
    private final InstantSource clock;

    MimeMessages(Session session, InternetAddress from, InstantSource clock) {
        this.session = session;
        this.from = from;
        this.clock = clock;
    }

    /** The message id is stable per sending: mail programs recognise a repeat after a crash, and tell a resend apart. */
    MimeMessage of(Delivery delivery, WrittenMessage written) throws MessagingException {
        var resend = delivery.sending() == 1 ? "" : "." + delivery.sending();
        return message(
                delivery.id() + resend, delivery.recipient(), written, LetterContent.traceId(delivery.traceparent()));
    }

    MimeMessage ofTest(Recipient recipient, WrittenMessage written) throws MessagingException {
        return message(UUID.randomUUID().toString(), recipient, written, null);
    }

    private MimeMessage message(String id, Recipient to, WrittenMessage written, @Nullable String trace)
            throws MessagingException {
        var message = new Message(session, messageId(id));
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, MailAddresses.checked(to.email(), to.name()));
        message.setSubject(written.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", written.language().code());
        message.setHeader("Auto-Submitted", "auto-generated");
        if (trace != null) {
            message.setHeader("X-CertWatch-Trace", trace);
        }
        message.setContent(
                new MimeMultipart("alternative", part(written.text(), "plain"), part(written.html(), "html")));
        message.saveChanges();
        return message;
    }

    private String messageId(String id) {
        var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        return "<" + id + "@" + domain + ">";
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
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
