package io.certwatch.notification.smtp;

import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.DeliveryOutcome.AddressRefused;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.NotTried;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.ServerFault;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.smtp.SmtpReply.Accepted;
import io.certwatch.notification.smtp.SmtpReply.Fault;
import io.certwatch.notification.smtp.SmtpReply.Refused;
import io.certwatch.notification.smtp.SmtpReply.RefusedAddress;
import io.certwatch.notification.smtp.SmtpReply.Skipped;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BiConsumer;

/**
 * Hands a message to the first server that can be used, in order of preference. The answer of that server decides, also
 * when it refuses the message. A server that may have taken the message is not followed by another one in the same
 * attempt.
 */
public final class SmtpServers implements AutoCloseable {
    private final List<SmtpServer> servers;
    private final Duration limit;
    private final ExecutorService threads;
    private final BiConsumer<String, SmtpReply> observer;

    /**
     * @param limit longest time at one server; all together get twice as long
     * @param observer receives the name of a server and its reply
     */
    SmtpServers(
            List<SmtpServer> servers, Duration limit, ExecutorService threads, BiConsumer<String, SmtpReply> observer) {
        this.servers = List.copyOf(servers);
        this.limit = limit;
        this.threads = threads;
        this.observer = observer;
    }

    /** False while no server can be used. */
    public boolean areAvailable() {
        return servers.stream().anyMatch(SmtpServer::isAvailable);
    }

    /** Opens a connection to the preferred server, if that is possible, so that the first message finds one. */
    public void prepare() {
        servers.getFirst().prepare(limit);
    }

    public DeliveryOutcome send(MimeMessage message) {
        var unusable = new ArrayList<String>();
        var asked = false;
        var end = System.nanoTime() + limit.multipliedBy(2).toNanos();
        for (var server : servers) {
            var left = Duration.ofNanos(end - System.nanoTime());
            if (!left.isPositive()) break;
            var reply = server.send(message, left.compareTo(limit) < 0 ? left : limit);
            observer.accept(server.name(), reply);
            switch (reply) {
                case Accepted(var words) -> {
                    return new Sent(words + by(server, unusable));
                }
                case Refused(var words, var forGood) -> {
                    var answer = words + by(server, unusable);
                    return forGood ? new GivenUp(answer) : new TryLater(answer);
                }
                case RefusedAddress(var words) -> {
                    return new AddressRefused(words + by(server, unusable));
                }
                case Fault fault -> {
                    asked = true;
                    unusable.add(describe(server, fault));
                    if (fault.mayHaveTaken()) return new ServerFault(String.join("; ", unusable));
                }
                case Skipped skipped -> unusable.add(describe(server, skipped));
            }
        }
        var answer = String.join("; ", unusable);
        return asked ? new ServerFault(answer) : new NotTried("No mail server can be used now: " + answer);
    }

    private String describe(SmtpServer server, SmtpReply reply) {
        return servers.size() == 1 ? reply.words() : server.name() + ": " + reply.words();
    }

    /** Behind the words of a server, whose code comes first. */
    private String by(SmtpServer server, List<String> before) {
        if (servers.size() == 1) return "";
        var others = before.isEmpty() ? "" : "; before it " + String.join("; ", before);
        return " (" + server.name() + others + ")";
    }

    List<SmtpServer> all() {
        return servers;
    }

    @Override
    public void close() {
        threads.close();
        servers.forEach(SmtpServer::close);
    }
}
