package io.certwatch.bench.mail;

import io.certwatch.load.CountingSmtp;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Sends copies of a message over one connection, with TCP_NODELAY as the service has it. */
record BareJavaMail(Session session, int port, MimeMessage message) {

    /** With the newest message of the server. */
    static BareJavaMail to(CountingSmtp server) throws MessagingException {
        var session = Session.getInstance(new Properties());
        var message = new MimeMessage(session, new ByteArrayInputStream(server.newest()));
        return new BareJavaMail(session, server.port(), message);
    }

    void send(int times) throws MessagingException, IOException {
        try (var socket = new Socket("127.0.0.1", port);
                var connection = (SMTPTransport) session.getTransport("smtp")) {
            socket.setTcpNoDelay(true);
            connection.connect(socket);
            var to = message.getAllRecipients();
            for (var i = 0; i < times; i++) {
                connection.sendMessage(message, to);
            }
        }
    }
}
