package io.certwatch.notification.webhook.http;

import io.certwatch.notification.webhook.ReceiverAddresses;
import io.certwatch.outbound.UnusableAddress;
import io.certwatch.outbound.WebAddresses;
import io.certwatch.outbound.http.ForbiddenAddress;
import io.certwatch.outbound.http.GuardedNames;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Accepts addresses of https whose host is not known to be private. The address is checked again at each call. */
final class PublicReceiverAddresses implements ReceiverAddresses {

    private final GuardedNames names;
    private final boolean allowHttp;
    private final Duration patience;

    /** @param patience for the name servers; what they do not tell in time is left to the calls */
    PublicReceiverAddresses(GuardedNames names, boolean allowHttp, Duration patience) {
        this.names = names;
        this.allowHttp = allowHttp;
        this.patience = patience;
    }

    @Override
    public String check(String written) {
        var address = WebAddresses.parse(written);
        if (!allowHttp && !address.getScheme().equals("https"))
            throw new UnusableAddress("A webhook is called over https only.");
        try {
            CompletableFuture.runAsync(
                            () -> requirePublic(address.getHost()),
                            task -> Thread.ofVirtual().name("webhook-names").start(task))
                    .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof UnusableAddress unusable ? unusable : refused;
        }
        return address.toString();
    }

    private void requirePublic(String host) {
        try {
            names.resolve(host);
        } catch (ForbiddenAddress forbidden) {
            throw new UnusableAddress("A webhook is called at public addresses only: " + forbidden.getMessage() + ".");
        } catch (UnknownHostException unknown) {
            // The name may be known later; the log of attempts says so until then.
        }
    }
}
