package io.certwatch.notification.delivery.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Pools connections to the mail server and closes idle ones. */
final class SmtpConnections implements AutoCloseable {
    private static final String PROTOCOL = "smtp";

    private final JavaMailSenderImpl server;
    private final Duration idle;
    private final InstantSource clock;
    private final ConcurrentLinkedDeque<Idle> rested = new ConcurrentLinkedDeque<>();

    private record Idle(SMTPTransport connection, Instant since) {}

    SmtpConnections(JavaMailSenderImpl server, Duration idle, InstantSource clock) {
        this.server = server;
        this.idle = idle;
        this.clock = clock;
    }

    /** Sends the message and returns the server's answer. */
    String send(MimeMessage message) throws MessagingException {
        var connection = take();
        try {
            connection.sendMessage(message, message.getAllRecipients());
            var answer = connection.getLastServerResponse().strip();
            rested.push(new Idle(connection, clock.instant()));
            return answer;
        } catch (MessagingException | RuntimeException failed) {
            close(connection);
            throw failed;
        }
    }

    /** Called periodically: servers drop idle connections. */
    void closeIdle() {
        var oldest = clock.instant().minus(idle);
        rested.removeIf(one -> {
            var old = one.since().isBefore(oldest);
            if (old) {
                close(one.connection());
            }
            return old;
        });
    }

    @Override
    public void close() {
        for (var one = rested.poll(); one != null; one = rested.poll()) {
            close(one.connection());
        }
    }

    private SMTPTransport take() throws MessagingException {
        for (var one = rested.poll(); one != null; one = rested.poll()) {
            if (one.since().plus(idle).isAfter(clock.instant())
                    && one.connection().isConnected()) {
                return one.connection();
            }
            close(one.connection());
        }
        var fresh = (SMTPTransport) server.getSession().getTransport(PROTOCOL);
        fresh.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        return fresh;
    }

    private static void close(SMTPTransport connection) {
        try {
            connection.close();
        } catch (MessagingException alreadyGone) {
            // The connection is discarded anyway.
        }
    }
}
