package io.certwatch.gateway.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** The tokens of a person, as a session stores them: without the registration and its secret. */
record Tokens(
        String person, OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) implements Serializable {

    /** Renewed so long before its end that it does not end on its way to a service. */
    private static final Duration EARLY = Duration.ofSeconds(30);

    static Tokens of(OAuth2AuthorizedClient client) {
        return new Tokens(client.getPrincipalName(), client.getAccessToken(), client.getRefreshToken());
    }

    OAuth2AuthorizedClient as(ClientRegistration registration) {
        return new OAuth2AuthorizedClient(registration, person, access, refresh);
    }

    boolean isFresh(Instant now) {
        var end = access.getExpiresAt();
        return end == null || now.plus(early(end)).isBefore(end);
    }

    /** A tenth of a short life. */
    private Duration early(Instant end) {
        var start = access.getIssuedAt();
        var tenth = start == null ? EARLY : Duration.between(start, end).dividedBy(10);
        return tenth.compareTo(EARLY) < 0 ? tenth : EARLY;
    }
}
