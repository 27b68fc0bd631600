package io.certwatch.notification.link;

import io.certwatch.notification.link.MessageLinks.LinkClaims;
import io.certwatch.platform.text.Language;
import java.net.URI;
import java.util.Optional;

/** Links that show in readable form what a signed one contains. */
public final class FixedLinks implements MessageLinks {
    private static final String SITE = "https://certwatch.example";

    @Override
    public URI acknowledge(String company, String vendor, String contact, Language language) {
        return page("/acknowledge/" + String.join(".", company, vendor, contact, language.code()));
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
