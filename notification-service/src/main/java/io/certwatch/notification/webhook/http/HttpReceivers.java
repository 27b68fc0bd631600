package io.certwatch.notification.webhook.http;

import io.certwatch.notification.webhook.ReceiverAnswer;
import io.certwatch.notification.webhook.ReceiverAnswer.Failure;
import io.certwatch.notification.webhook.Receivers;
import io.certwatch.notification.webhook.UnreadableSecret;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.outbound.http.BrokenExchange;
import io.certwatch.outbound.http.Clients;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;

/** Sends signed messages to receivers, each over a connection of its own, within a time limit. Redirects are not followed. */
final class HttpReceivers implements Receivers, AutoCloseable {

    private static final Logger LOG = System.getLogger(HttpReceivers.class.getName());
    private static final HttpConnectionFactory<ManagedHttpClientConnection> CONNECTIONS =
            ManagedHttpClientConnectionFactory.builder()
                    .http1Config(Http1Config.custom()
                            .setMaxLineLength(16 << 10)
                            .setMaxHeaderCount(200)
                            .build())
                    .build();

    private final Clients clients;
    private final HostCircuits circuits;
    private final Duration connect;
    private final Duration total;
    private final Clock clock;
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-call-", 0).factory());

    HttpReceivers(Clients clients, HostCircuits circuits, Duration connect, Duration total, Clock clock) {
        this.clients = clients;
        this.circuits = circuits;
        this.connect = connect;
        this.total = total;
        this.clock = clock;
    }

    @Override
    public boolean accepts(String host) {
        return circuits.accepts(host);
    }

    @Override
    public ReceiverAnswer send(Webhook webhook, String messageId, String payload) {
        return circuits.call(webhook.host(), () -> test(webhook, messageId, payload));
    }

    @Override
    public ReceiverAnswer test(Webhook webhook, String messageId, String payload) {
        var started = System.nanoTime();
        HttpPost request;
        try {
            request = request(webhook, messageId, payload);
        } catch (UnreadableSecret unsigned) {
            return ReceiverAnswer.failed(
                    Failure.UNREADABLE_SECRET,
                    "the secret of the webhook can no longer be read, so that nothing can be signed; replace the"
                            + " secret",
                    since(started));
        }
        var answering = new Answering(clock);
        var client = clients.open(CONNECTIONS, connect, total);
        try {
            exchange(client, request, answering);
            return answering.answer(since(started));
        } catch (IOException broken) {
            return brokenOff(webhook, BrokenExchange.of(broken), since(started));
        } catch (TimeoutException late) {
            return answering.isAnswered()
                    ? answering.answer(since(started))
                    : ReceiverAnswer.failed(
                            Failure.TIMEOUT,
                            "the receiver did not answer within " + total.toMillis() + " ms",
                            since(started));
        } finally {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }

    /** In a thread that can be left behind, because a lookup of a name cannot be ended. */
    private void exchange(CloseableHttpClient client, HttpPost request, Answering answering)
            throws IOException, TimeoutException {
        var call = calls.submit(() -> {
            answering.read(client.executeOpen(null, request, null));
            return null;
        });
        try {
            call.get(total.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) throw broken;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }

    private HttpPost request(Webhook webhook, String messageId, String payload) throws UnreadableSecret {
        var now = clock.instant();
        var request = new HttpPost(URI.create(webhook.details().url()));
        request.setHeader("webhook-id", messageId);
        request.setHeader("webhook-timestamp", now.getEpochSecond());
        request.setHeader(
                "webhook-signature",
                Signatures.header(webhook.secrets().validAt(now), messageId, now.getEpochSecond(), payload));
        request.setEntity(new StringEntity(payload, ContentType.APPLICATION_JSON));
        return request;
    }

    /** Only operators learn which private address a name has. */
    private static ReceiverAnswer brokenOff(Webhook webhook, BrokenExchange broken, Duration took) {
        if (broken.kind() == BrokenExchange.Kind.FORBIDDEN_ADDRESS) {
            LOG.log(Level.INFO, "Webhook {0} is not called: {1}", webhook.id(), broken.detail());
            return ReceiverAnswer.failed(
                    Failure.FORBIDDEN_ADDRESS, webhook.host() + " is not at a public address", took);
        }
        var failure = switch (broken.kind()) {
            case FORBIDDEN_ADDRESS -> Failure.FORBIDDEN_ADDRESS;
            case UNKNOWN_HOST -> Failure.UNKNOWN_HOST;
            case TIMEOUT -> Failure.TIMEOUT;
            case UNREACHABLE -> Failure.UNREACHABLE;
            case TLS -> Failure.TLS;
            case BROKEN_OFF -> Failure.BROKEN_OFF;
            case NOT_HTTP -> Failure.NOT_HTTP;
        };
        return ReceiverAnswer.failed(failure, broken.detail(), took);
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
