package io.certwatch.notification.delivery.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A connection that knows whether the server may have taken the message that is being sent. */
final class SmtpConnection extends SMTPTransport {
    private volatile boolean dataBegun;

    SmtpConnection(Session session) {
        super(session, null);
    }

    /** Returns the answer of the server: its code and its words. */
    String send(MimeMessage message) throws MessagingException {
        dataBegun = false;
        sendMessage(message, message.getAllRecipients());
        return getLastServerResponse().strip().replaceAll("\\s*\\R\\s*", " ");
    }

    boolean hasBegunData() {
        return dataBegun;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        var data = super.data();
        dataBegun = true;
        return data;
    }
}
