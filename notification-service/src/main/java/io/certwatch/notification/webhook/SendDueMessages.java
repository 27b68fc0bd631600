package io.certwatch.notification.webhook;

import io.certwatch.notification.timing.Wakeups;
import io.certwatch.notification.webhook.WebhookMessages.ClaimedMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Claims due messages, a few of each receiver at once, and sends each in its own thread. A slow receiver holds its share of the
 * calls only.
 */
final class SendDueMessages implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SendDueMessages.class);

    private final WebhookMessages messages;
    private final SendMessage sendMessage;
    private final Receivers receivers;
    private final Duration lease;
    private final HostShares shares;
    private final int inAll;
    private final InstantSource clock;
    private final Wakeups wakeups;
    private final AtomicInteger allUnderWay = new AtomicInteger();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    /**
     * @param lease longer than a call may take
     */
    SendDueMessages(
            WebhookMessages messages,
            SendMessage sendMessage,
            Receivers receivers,
            Duration lease,
            HostShares shares,
            int inAll,
            InstantSource clock,
            Wakeups wakeups) {
        this.messages = messages;
        this.sendMessage = sendMessage;
        this.receivers = receivers;
        this.lease = lease;
        this.shares = shares;
        this.inAll = inAll;
        this.clock = clock;
        this.wakeups = wakeups;
    }

    /** Claims and starts without waiting. One thread at a time. */
    void run() {
        var now = clock.instant();
        var hosts = new ArrayList<>(messages.dueHosts(now));
        Collections.shuffle(hosts);
        for (var host : hosts) {
            var free = Math.min(shares.free(host), inAll - allUnderWay.get());
            if (free > 0 && receivers.accepts(host)) {
                var claimed = messages.claim(host, now, now.plus(lease), free);
                claimed.forEach(one -> start(host, one));
            }
        }
    }

    @Override
    public void close() {
        threads.close();
    }

    private void start(String host, ClaimedMessage one) {
        shares.take(host);
        allUnderWay.incrementAndGet();
        threads.execute(() -> send(host, one));
    }

    private void send(String host, ClaimedMessage one) {
        try (var _ = MDC.putCloseable("company", one.message().company())) {
            sendMessage.send(one);
        } catch (RuntimeException failed) {
            LOG.error(
                    "Webhook message %s failed unexpectedly and is sent again after its lease"
                            .formatted(one.message().id()),
                    failed);
        } finally {
            shares.giveBack(host);
            allUnderWay.decrementAndGet();
            wakeups.now();
        }
    }
}
