package io.certwatch.notification.smtp;

import io.certwatch.notification.smtp.SmtpConnections.CannotConnect;
import io.certwatch.notification.smtp.SmtpReply.Accepted;
import io.certwatch.notification.smtp.SmtpReply.Fault;
import io.certwatch.notification.smtp.SmtpReply.Kind;
import io.certwatch.notification.smtp.SmtpReply.Reason;
import io.certwatch.notification.smtp.SmtpReply.Skipped;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to one server, within a time limit, unless its circuit breaker is open or its rate is used up. */
final class SmtpServer implements AutoCloseable {

    /** Why the server could not be used when it was last asked. */
    record LastFault(Instant at, Fault fault) {}

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);

    private final String name;
    private final SmtpConnections connections;
    private final CircuitBreaker breaker;
    private final @Nullable RateLimiter rate;
    private final ExecutorService threads;
    private final InstantSource clock;
    private volatile @Nullable LastFault lastFault;

    /** @param rate null if there is no limit */
    SmtpServer(
            String name,
            SmtpConnections connections,
            CircuitBreaker breaker,
            @Nullable RateLimiter rate,
            ExecutorService threads,
            InstantSource clock) {
        this.name = name;
        this.connections = connections;
        this.breaker = breaker;
        this.rate = rate;
        this.threads = threads;
        this.clock = clock;
    }

    /** Host and port. */
    String name() {
        return name;
    }

    /** False while the circuit breaker is open or the rate is used up. */
    boolean isAvailable() {
        if (!breaker.tryAcquirePermission()) return false;
        breaker.releasePermission();
        return rate == null || rate.getMetrics().getAvailablePermissions() > 0;
    }

    boolean isCircuitOpen() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    /** Empty if the server took or refused the last message that it was asked to take. */
    Optional<LastFault> lastFault() {
        return Optional.ofNullable(lastFault);
    }

    /** Opens a connection if the server is there in time; the next message notices by itself if it is not. */
    void prepare(Duration limit) {
        var opening = threads.submit(() -> {
            connections.giveBack(connections.borrow());
            return true;
        });
        try {
            opening.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException away) {
            LOG.debug("{} is not there yet: {}", name, away.getMessage());
        } finally {
            opening.cancel(true);
        }
    }

    SmtpReply send(MimeMessage message, Duration limit) {
        if (!breaker.tryAcquirePermission()) return new Skipped(Reason.CIRCUIT_OPEN);
        if (rate != null && !rate.acquirePermission()) {
            breaker.releasePermission();
            return new Skipped(Reason.RATE_USED_UP);
        }
        var start = breaker.getCurrentTimestamp();
        var reply = within(limit, message);
        var took = breaker.getCurrentTimestamp() - start;
        if (reply instanceof Fault fault) {
            lastFault = new LastFault(clock.instant(), fault);
            breaker.onError(took, breaker.getTimestampUnit(), new IllegalStateException(fault.words()));
        } else {
            lastFault = null;
            breaker.onSuccess(took, breaker.getTimestampUnit());
        }
        return reply;
    }

    private SmtpReply within(Duration limit, MimeMessage message) {
        var conversation = new Conversation();
        var handOver = threads.submit(() -> handOver(message, conversation));
        try {
            return handOver.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            handOver.cancel(true);
            conversation.breakOff();
            return new Fault(
                    "No answer within %s s".formatted(limit.toMillis() / 1000.0),
                    Kind.TIME_LIMIT,
                    conversation.hasBegunData());
        } catch (InterruptedException stopped) {
            handOver.cancel(true);
            Thread.currentThread().interrupt();
            return new Fault("The service stops", Kind.CONNECTION, conversation.hasBegunData());
        } catch (ExecutionException unexpected) {
            return new Fault(String.valueOf(unexpected.getCause()), Kind.CONNECTION, conversation.hasBegunData());
        }
    }

    private SmtpReply handOver(MimeMessage message, Conversation conversation) throws Exception {
        SmtpConnection connection;
        try {
            connection = connections.borrow();
        } catch (CannotConnect failed) {
            return failed.fault();
        }
        if (!conversation.begin(connection)) {
            connections.giveBack(connection);
            return new Fault("No time is left", Kind.TIME_LIMIT, false);
        }
        String answer;
        try {
            answer = connection.send(message);
        } catch (Exception failed) {
            var reply = SmtpFailure.whileSending(failed, connection.hasBegunData());
            conversation.end();
            connections.discard(connection);
            return reply;
        }
        if (conversation.end()) connections.giveBack(connection);
        else connections.discard(connection);
        return new Accepted(answer);
    }

    @Override
    public void close() {
        connections.close();
    }
}
