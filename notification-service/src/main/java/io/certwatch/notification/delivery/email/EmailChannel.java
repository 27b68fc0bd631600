package io.certwatch.notification.delivery.email;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Channel;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.DeliveryOutcome.NotTried;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.WrittenMessage;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Sends by SMTP, with a time limit and a circuit breaker. */
final class EmailChannel implements Channel, AutoCloseable {
    private final MessageWriter writer;
    private final MimeMessages messages;
    private final SmtpConnections connections;
    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("smtp-", 0).factory());

    EmailChannel(
            MessageWriter writer,
            MimeMessages messages,
            SmtpConnections connections,
            CircuitBreaker breaker,
            TimeLimiter limiter) {
        this.writer = writer;
        this.messages = messages;
        this.connections = connections;
        this.breaker = breaker;
        this.limiter = limiter;
    }

    @Override
    public boolean isOpen() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    @Override
    public WrittenMessage write(Alert alert, Recipient recipient) {
        return writer.write(alert, recipient);
    }

    @Override
    public DeliveryOutcome send(Delivery delivery, WrittenMessage message) {
        try {
            return send(messages.of(delivery, message));
        } catch (MessagingException unwritable) {
            return ServerAnswer.of(unwritable).outcome();
        }
    }

    @Override
    public DeliveryOutcome test(Recipient recipient, String company) {
        try {
            return send(messages.ofTest(recipient, writer.writeTest(recipient, company)));
        } catch (MessagingException unwritable) {
            return ServerAnswer.of(unwritable).outcome();
        }
    }

    private DeliveryOutcome send(MimeMessage message) {
        try {
            breaker.acquirePermission();
        } catch (CallNotPermittedException open) {
            return new NotTried("The mail server has not answered lately");
        }
        var start = System.nanoTime();
        try {
            var answer = limiter.executeFutureSupplier(() -> threads.submit(() -> connections.send(message)));
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return new Sent(answer);
        } catch (Exception failure) {
            var answer = ServerAnswer.of(failure instanceof ExecutionException wrapped ? cause(wrapped) : failure);
            if (answer.serverIsAvailable()) {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            } else {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            }
            return answer.outcome();
        }
    }

    private static Exception cause(ExecutionException wrapped) {
        return wrapped.getCause() instanceof Exception cause ? cause : wrapped;
    }

    @Override
    public void close() {
        threads.close();
        connections.close();
    }
}
