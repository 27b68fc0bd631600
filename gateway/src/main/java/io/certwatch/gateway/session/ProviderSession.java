package io.certwatch.gateway.session;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the provider calls the session of a person there. As an attribute of a session here, it links the two.
 *
 * @param person the claim {@code sub}
 * @param id the claim {@code sid}
 */
public record ProviderSession(
        @Nullable String person, @Nullable String id) implements Serializable {

    public static final String ATTRIBUTE = ProviderSession.class.getName();

    public ProviderSession {
        if (person == null && id == null) throw new IllegalArgumentException("neither a person nor a session");
    }
}
