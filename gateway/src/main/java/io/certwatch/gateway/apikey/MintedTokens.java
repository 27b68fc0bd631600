package io.certwatch.gateway.apikey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** The tokens that this instance has made for API keys, which it need not verify. */
final class MintedTokens {

    /** A token is used for half of its life, so there are up to two of a key, and some of keys that were forgotten. */
    private static final int TOKENS_PER_KEY = 4;

    private final InstantSource clock;
    private final Cache<String, Jwt> byValue;

    MintedTokens(ApiKeySettings settings, InstantSource clock) {
        this.clock = clock;
        this.byValue = Caffeine.newBuilder()
                .maximumSize(TOKENS_PER_KEY * settings.cached())
                .expireAfterWrite(settings.tokenLife())
                .build();
    }

    String add(Jwt token) {
        byValue.put(token.getTokenValue(), token);
        return token.getTokenValue();
    }

    /** Null if the token is not one of these, or has expired. */
    @Nullable
    Jwt find(String value) {
        var token = byValue.getIfPresent(value);
        return token == null || hasExpired(token) ? null : token;
    }

    private boolean hasExpired(Jwt token) {
        return !clock.instant().isBefore(Objects.requireNonNull(token.getExpiresAt()));
    }
}
