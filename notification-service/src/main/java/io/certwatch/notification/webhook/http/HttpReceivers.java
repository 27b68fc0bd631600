package io.certwatch.notification.webhook.http;

import io.certwatch.notification.webhook.HostShares;
import io.certwatch.notification.webhook.ReceiverAddresses;
import io.certwatch.notification.webhook.ReceiverResponse;
import io.certwatch.notification.webhook.ReceiverResponse.Failure;
import io.certwatch.notification.webhook.Receivers;
import io.certwatch.notification.webhook.SigningSecrets.UnreadableSecret;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.json.RobotResponses;
import io.certwatch.notification.webhook.json.RobotSignatures;
import io.certwatch.outbound.http.BrokenExchange;
import io.certwatch.outbound.http.Clients;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends signed messages to receivers, each over a connection of its own, within a time limit. */
final class HttpReceivers implements Receivers, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpReceivers.class);
    private static final HttpConnectionFactory<ManagedHttpClientConnection> CONNECTIONS =
            ManagedHttpClientConnectionFactory.builder()
                    .http1Config(Http1Config.custom()
                            .setMaxLineLength(16 << 10)
                            .setMaxHeaderCount(200)
                            .build())
                    .build();

    private final Clients clients;
    private final ReceiverAddresses addresses;
    private final HostCircuits circuits;
    private final HostShares shares;
    private final Duration connect;
    private final Duration total;
    private final Clock clock;
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-call-", 0).factory());

    HttpReceivers(
            Clients clients,
            ReceiverAddresses addresses,
            HostCircuits circuits,
            HostShares shares,
            Duration connect,
            Duration total,
            Clock clock) {
        this.clients = clients;
        this.addresses = addresses;
        this.circuits = circuits;
        this.shares = shares;
        this.connect = connect;
        this.total = total;
        this.clock = clock;
    }

    @Override
    public boolean accepts(String host) {
        return circuits.accepts(host);
    }

    @Override
    public ReceiverResponse send(Webhook webhook, String messageId, String payload) {
        var hops = new Hops(circuits, shares, webhook.host());
        var isHostSilent = false;
        try {
            var response = call(webhook, messageId, payload, hops::enter);
            isHostSilent = response.failure() != null && response.failure().isOfHost();
            return response;
        } finally {
            hops.end(isHostSilent);
        }
    }

    @Override
    public ReceiverResponse test(Webhook webhook, String messageId, String payload) {
        return call(webhook, messageId, payload, _ -> {});
    }

    private ReceiverResponse call(Webhook webhook, String messageId, String payload, RedirectedPost.Gate gate) {
        var started = System.nanoTime();
        Request request;
        try {
            request = webhook.isRobot()
                    ? robotRequest(webhook, payload)
                    : new Request(URI.create(webhook.details().url()), standardRequest(webhook, messageId, payload));
        } catch (UnreadableSecret unsigned) {
            return ReceiverResponse.ofFailure(
                    Failure.UNREADABLE_SECRET,
                    "the secret of the webhook can no longer be read, so that nothing can be signed; replace the"
                            + " secret",
                    since(started));
        }
        return RobotResponses.read(webhook.details().format(), call(webhook, request, started, gate));
    }

    private ReceiverResponse call(Webhook webhook, Request request, long started, RedirectedPost.Gate gate) {
        var partial = new PartialResponse(clock);
        var post =
                new RedirectedPost(request.first(), addresses, () -> clients.open(CONNECTIONS, connect, total), gate);
        try (post) {
            exchange(post, request.at(), partial);
            return partial.response(since(started));
        } catch (Hops.HostNotCalled closed) {
            return ReceiverResponse.ofFailure(Failure.NOT_TRIED, String.valueOf(closed.getMessage()), Duration.ZERO);
        } catch (IOException broken) {
            return brokenOff(webhook, post.host(), BrokenExchange.of(broken), since(started));
        } catch (TimeoutException late) {
            return partial.hasBegun() && partial.redirect() == null
                    ? partial.response(since(started))
                    : ReceiverResponse.ofFailure(
                            Failure.TIMEOUT,
                            "the receiver did not answer within " + total.toMillis() + " ms",
                            since(started));
        }
    }

    @Override
    public void close() {
        calls.shutdownNow();
    }

    /** In a thread that can be left behind, because a lookup of a name cannot be ended. */
    private void exchange(RedirectedPost post, Function<URI, HttpPost> request, PartialResponse partial)
            throws IOException, TimeoutException {
        var call = calls.submit(() -> {
            post.send(request, partial);
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

    /** @param at the same request at each address */
    private record Request(URI first, Function<URI, HttpPost> at) {}

    private Request robotRequest(Webhook webhook, String payload) throws UnreadableSecret {
        var signed = RobotSignatures.sign(webhook, payload, clock.instant());
        return new Request(signed.address(), address -> {
            var request = new HttpPost(address);
            request.setEntity(new StringEntity(signed.body(), ContentType.APPLICATION_JSON));
            return request;
        });
    }

    private Function<URI, HttpPost> standardRequest(Webhook webhook, String messageId, String payload)
            throws UnreadableSecret {
        var now = clock.instant();
        var signature = Signatures.header(webhook.secrets().validAt(now), messageId, now.getEpochSecond(), payload);
        return address -> {
            var request = new HttpPost(address);
            request.setHeader("webhook-id", messageId);
            request.setHeader("webhook-timestamp", now.getEpochSecond());
            request.setHeader("webhook-signature", signature);
            request.setEntity(new StringEntity(payload, ContentType.APPLICATION_JSON));
            return request;
        };
    }

    /** Only operators learn whether a name is unknown or which private address it has; the time it took would tell, too. */
    private static ReceiverResponse brokenOff(Webhook webhook, String host, BrokenExchange broken, Duration took) {
        var failure = switch (broken.kind()) {
            case FORBIDDEN_ADDRESS, UNKNOWN_HOST -> Failure.NO_PUBLIC_ADDRESS;
            case TIMEOUT -> Failure.TIMEOUT;
            case UNREACHABLE -> Failure.UNREACHABLE;
            case TLS -> Failure.TLS;
            case BROKEN_OFF -> Failure.BROKEN_OFF;
            case NOT_HTTP -> Failure.NOT_HTTP;
        };
        if (failure == Failure.NO_PUBLIC_ADDRESS) {
            LOG.info("Webhook {} is not called: {}", webhook.id(), broken.detail());
            return ReceiverResponse.ofFailure(failure, host + " has no public address", Duration.ZERO);
        }
        return ReceiverResponse.ofFailure(failure, broken.detail(), took);
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
