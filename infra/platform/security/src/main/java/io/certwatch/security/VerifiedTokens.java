package io.certwatch.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.util.ConcurrentLruCache;

/**
 * Has each token verified once a minute, and once more when it has expired. What the rules demand of a token depends on nothing but the
 * token and the time; only its key may be withdrawn meanwhile.
 */
final class VerifiedTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Of a few kilobytes each. */
    private static final int MOST = 1_000;

    private final JwtDecoder verifying;
    private final InstantSource clock;
    private final ConcurrentLruCache<String, Verified> tokens = new ConcurrentLruCache<>(MOST, this::verify);

    VerifiedTokens(JwtDecoder verifying, InstantSource clock) {
        this.verifying = verifying;
        this.clock = clock;
    }

    private record Verified(Jwt token, Instant at) {

        /** A call takes what was verified since it began, even after the expiry: the rules have a tolerance. */
        boolean isUsable(Instant now) {
            if (!at.isBefore(now)) return true;
            var expiry = token.getExpiresAt();
            return now.isBefore(at.plus(LONGEST)) && expiry != null && now.isBefore(expiry);
        }
    }

    @Override
    public Jwt decode(String token) {
        var now = clock.instant();
        var known = tokens.get(token);
        if (known.isUsable(now)) return known.token();
        tokens.remove(token);
        return tokens.get(token).token();
    }

    /** One that is refused is not kept. */
    private Verified verify(String token) {
        return new Verified(verifying.decode(token), clock.instant());
    }
}
