package io.certwatch.notification.link;

import io.certwatch.notification.link.MessageLinks.LinkClaims;
import java.net.URI;
import java.util.Optional;

/** Links that show in readable form what a signed one contains. */
public final class FixedLinks implements MessageLinks {
    private static final String SITE = "https://certwatch.example";

    @Override
    public URI acknowledge(Addressee to) {
        return page("/acknowledge/"
                + String.join(
                        ".",
                        to.company(),
                        to.vendor(),
                        to.contact(),
                        to.language().code()));
    }

    @Override
    public URI unsubscribe(String company, String contact, String email) {
        return page("/unsubscribe/" + company + "." + contact);
    }

    @Override
    public URI confirm(String company, String contact, String email) {
        return page("/confirm/" + company + "." + contact);
    }

    @Override
    public URI page(String path) {
        return URI.create(SITE + path);
    }

    @Override
    public Optional<LinkClaims> verify(String token, Purpose purpose) {
        return Optional.empty();
    }
}
