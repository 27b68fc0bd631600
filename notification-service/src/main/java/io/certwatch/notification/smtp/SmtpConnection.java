package io.certwatch.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that knows whether the server may have taken the message that is being sent. */
final class SmtpConnection extends SMTPTransport {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnection.class);

    private volatile boolean dataBegun;

    private final @Nullable BounceAddress bounces;
    private final PromptSockets sockets;

    /** @param bounces the sender of the envelope; null if it is the sender of the message */
    SmtpConnection(Session session, @Nullable BounceAddress bounces, PromptSockets sockets) {
        super(session, null);
        this.bounces = bounces;
        this.sockets = sockets;
    }

    /** Returns the answer of the server: its code and its words. */
    String send(MimeMessage message) throws MessagingException {
        dataBegun = false;
        if (bounces != null) {
            session.getProperties().setProperty("mail.smtp.from", bounces.forMessage(message.getMessageID()));
        }
        sendMessage(message, message.getAllRecipients());
        return getLastServerResponse().strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** Without a farewell; another thread may be waiting for the server. */
    void breakOff() {
        try {
            sockets.close();
        } catch (IOException broken) {
            LOG.debug("A connection could not be closed", broken);
        }
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
