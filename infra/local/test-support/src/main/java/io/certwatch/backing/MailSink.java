package io.certwatch.backing;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.server.SMTPServer;

/** Accepts e-mails over SMTP without delivering them; shows them on a page and through a part of Mailpit's API. */
public final class MailSink implements AutoCloseable {
    private final Inbox inbox;
    private final RecipientBehaviour manners;
    private final SMTPServer smtp;
    private final InboxServer http;

    private MailSink(Inbox inbox, RecipientBehaviour manners, SMTPServer smtp, InboxServer http) {
        this.inbox = inbox;
        this.manners = manners;
        this.smtp = smtp;
        this.http = http;
    }

    /** Port 0 chooses a free one. */
    public static MailSink start(int smtpPort, int httpPort) {
        var inbox = new Inbox();
        var manners = new RecipientBehaviour();
        var http = InboxServer.start(inbox, httpPort);
        try {
            var smtp = smtp(inbox, manners, smtpPort);
            smtp.start();
            return new MailSink(inbox, manners, smtp, http);
        } catch (RuntimeException e) {
            http.close();
            throw e;
        }
    }

    private static SMTPServer smtp(Inbox inbox, RecipientBehaviour manners, int port) {
        return SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("CertWatch mail sink")
                .messageHandlerFactory(_ -> new Reception(inbox, manners))
                .connectionTimeout(1, TimeUnit.MINUTES)
                .build();
    }

    public String host() {
        return "127.0.0.1";
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    /** The URL of the inbox page; the API is below it. */
    public URI inbox() {
        return http.address();
    }

    /** Oldest first. */
    public List<Mail> messages() {
        return inbox.newestFirst().reversed();
    }

    public List<Mail> messagesTo(String recipient) {
        return messages().stream()
                .filter(mail -> mail.recipients().stream().anyMatch(recipient::equalsIgnoreCase))
                .toList();
    }

    public void clear() {
        inbox.clear();
    }

    /** Rejects this recipient with the SMTP code from now on: 4xx is temporary, 5xx permanent. */
    public void refuse(String recipient, int code, String reason) {
        manners.answer(recipient, code, reason);
    }

    /** Closes the connection when this recipient is named, from now on. */
    public void hangUpOn(String recipient) {
        manners.hangUp(recipient);
    }

    public void accept(String recipient) {
        manners.accept(recipient);
    }

    public void acceptAll() {
        manners.acceptAll();
    }

    @Override
    public void close() {
        smtp.stop();
        http.close();
    }
}
