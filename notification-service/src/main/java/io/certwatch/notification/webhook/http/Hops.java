package io.certwatch.notification.webhook.http;

import io.certwatch.notification.webhook.HostShares;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The hosts that one message is led to, one after another: each hop uses the circuit and the share of its own host. */
final class Hops {
    private final HostCircuits circuits;
    private final HostShares shares;
    private final String first;
    private String at;
    private @Nullable CircuitBreaker circuit;
    private long since;
    private boolean isOver;

    /** @param first host, of which the message has a share */
    Hops(HostCircuits circuits, HostShares shares, String first) {
        this.circuits = circuits;
        this.shares = shares;
        this.first = first;
        this.at = first;
    }

    /** The host may not be called now. */
    static final class HostNotCalled extends IOException {
        private static final long serialVersionUID = 1;

        HostNotCalled(String message) {
            super(message);
        }
    }

    /** Before each call; the host before has answered. */
    synchronized void enter(String host) throws HostNotCalled {
        if (isOver) throw new HostNotCalled("the call was ended");
        if (circuit == null || !host.equals(at)) {
            answered();
            move(host);
            since = System.nanoTime();
            circuit = circuits.enter(host);
        }
    }

    private void move(String host) throws HostNotCalled {
        if (host.equals(at)) return;
        if (!shares.tryTake(host)) throw new HostNotCalled(host + " has as many calls under way as it may have");
        shares.giveBack(at);
        at = host;
    }

    private void answered() {
        if (circuit != null) {
            circuit.onSuccess(System.nanoTime() - since, TimeUnit.NANOSECONDS);
            circuit = null;
        }
    }

    /** @param failed whether the last host gave no answer */
    synchronized void end(boolean failed) {
        isOver = true;
        if (failed && circuit != null) {
            circuit.onError(System.nanoTime() - since, TimeUnit.NANOSECONDS, new IOException(at + " gave no answer"));
        } else {
            answered();
        }
        if (!at.equals(first)) {
            shares.giveBack(at);
            shares.take(first);
        }
    }
}
