package io.certwatch.notification.email;

import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Attachment;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.WrittenMessage;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;

/** Creates the e-mail of one delivery. */
final class MimeMessages {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static {
        // Jakarta Mail otherwise searches the class path for its provider with every part of every message.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Session session = Session.getInstance(new Properties());
    private final MessageIds ids;
    private final @Nullable DkimSignature signature;
    private final InstantSource clock;

    /** @param signature null: messages are not signed */
    MimeMessages(MessageIds ids, @Nullable DkimSignature signature, InstantSource clock) {
        this.ids = ids;
        this.signature = signature;
        this.clock = clock;
    }

    MimeMessage of(Delivery delivery, WrittenMessage written) throws MessagingException {
        return message(ids.of(delivery), delivery.recipient(), written);
    }

    MimeMessage ofTest(String id, Recipient recipient, WrittenMessage written) throws MessagingException {
        return message(ids.of(id), recipient, written);
    }

    private MimeMessage message(String id, Recipient to, WrittenMessage written) throws MessagingException {
        var message = new MessageWithId(session, id);
        message.setFrom(MailAddresses.parse(written.from()));
        message.setRecipient(MimeMessage.RecipientType.TO, MailAddresses.createChecked(to.email(), to.name()));
        if (written.replyTo() != null) {
            message.setReplyTo(new Address[] {MailAddresses.parse(written.replyTo())});
        }
        message.setSubject(written.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        for (var header : written.headers().entrySet()) {
            var name = header.getKey();
            message.setHeader(name, MimeUtility.fold(name.length() + 2, header.getValue()));
        }
        var texts = new MimeMultipart("alternative", part(written.text(), "plain"), part(written.html(), "html"));
        message.setContent(written.attachment() == null ? texts : with(texts, written.attachment()));
        message.saveChanges();
        return signature == null ? message : signature.sign(message);
    }

    private static MimeMultipart with(MimeMultipart texts, Attachment attachment) throws MessagingException {
        var body = new MimeBodyPart();
        body.setContent(texts);
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), XLSX)));
        file.setFileName(attachment.name());
        file.setDisposition(Part.ATTACHMENT);
        file.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeMultipart("mixed", body, file);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static final class MessageWithId extends MimeMessage {
        private final String id;

        MessageWithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
