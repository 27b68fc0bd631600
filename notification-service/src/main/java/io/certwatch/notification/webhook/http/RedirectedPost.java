package io.certwatch.notification.webhook.http;

import io.certwatch.notification.vocabulary.ProblemText;
import io.certwatch.notification.webhook.ReceiverAddresses;
import io.certwatch.outbound.UnusableAddress;
import io.certwatch.outbound.WebAddresses;
import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message, and follows a few redirects that keep the method and the body. Each hop has a connection of its own under
 * the rules of the first: https, and a public address that is checked when it is connected to.
 */
final class RedirectedPost implements AutoCloseable {

    private static final int REDIRECTS_AT_MOST = 3;

    private final ReceiverAddresses addresses;
    private final Supplier<CloseableHttpClient> clients;
    private final Gate gate;
    private volatile URI at;
    private @Nullable CloseableHttpClient client;
    private boolean isClosed;

    /** Asked before each call. */
    @FunctionalInterface
    interface Gate {
        void enter(String host) throws IOException;
    }

    RedirectedPost(URI start, ReceiverAddresses addresses, Supplier<CloseableHttpClient> clients, Gate gate) {
        this.at = start;
        this.addresses = addresses;
        this.clients = clients;
        this.gate = gate;
    }

    /** The host, and the port if it is not the default, that is called now or was called last. */
    String host() {
        return at.getAuthority();
    }

    void send(Function<URI, HttpPost> request, PartialResponse partial) throws IOException {
        for (int redirects = 0; ; redirects++) {
            gate.enter(host());
            partial.read(next().executeOpen(null, request.apply(at), null));
            var location = partial.redirect();
            if (location == null) return;
            if (redirects == REDIRECTS_AT_MOST) {
                partial.doNotFollow("more than " + REDIRECTS_AT_MOST + " redirects");
                return;
            }
            try {
                at = hop(at, location);
            } catch (UnusableAddress unusable) {
                partial.doNotFollow(unusable.reason());
                return;
            }
        }
    }

    private URI hop(URI from, String location) {
        var to = WebAddresses.resolveRedirect(from, location);
        if (from.getScheme().equals("https") && !to.getScheme().equals("https"))
            throw new UnusableAddress(ProblemText.of("problem.webhook-downgraded"));
        return URI.create(addresses.check(to.toString()));
    }

    private synchronized CloseableHttpClient next() throws IOException {
        closeClient();
        if (isClosed) throw new IOException("the call was ended");
        var opened = clients.get();
        client = opened;
        return opened;
    }

    /** Ends a call that is under way in another thread. */
    @Override
    public synchronized void close() {
        isClosed = true;
        closeClient();
    }

    private void closeClient() {
        if (client != null) client.close(CloseMode.IMMEDIATE);
    }
}
