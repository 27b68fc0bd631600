package io.certwatch.notification.delivery.email;

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

    MimeMessage of(Delivery delivery, WrittenMessage written) throws MessagingException {
        var to = delivery.recipient();
        var trace = LetterContent.traceId(delivery.traceparent());
        var message = new Message(session, messageId(delivery));
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

    /** Stable per sending, so that mail programs recognise a repeat after a crash as the same message, but not a resend. */
    private String messageId(Delivery delivery) {
        var domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        var resend = delivery.sending() == 1 ? "" : "." + delivery.sending();
        return "<" + delivery.id() + resend + "@" + domain + ">";
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
