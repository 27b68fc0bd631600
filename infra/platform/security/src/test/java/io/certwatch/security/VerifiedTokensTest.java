package io.certwatch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {

    private static final Instant BEGIN = Instant.parse("2026-12-01T12:00:00Z");
    private static final Instant EXPIRY = BEGIN.plus(Duration.ofMinutes(5));

    private Instant now = BEGIN;
    private final List<String> verified = new ArrayList<>();
    private final VerifiedTokens tokens = new VerifiedTokens(this::verify, () -> now);

    @Test
    void verifiesATokenOnceAMinute() {
        var first = tokens.decode("a");
        now = BEGIN.plusSeconds(59);
        assertThat(tokens.decode("a")).isSameAs(first);
        assertThat(verified).hasSize(1);

        now = BEGIN.plusSeconds(60);
        tokens.decode("a");
        assertThat(verified).hasSize(2);
    }

    @Test
    void verifiesEachToken() {
        tokens.decode("a");
        tokens.decode("b");
        assertThat(verified).containsExactly("a", "b");
    }

    /** The rules decide for how long after its expiry. */
    @Test
    void verifiesAnExpiredTokenWithEachCall() {
        now = EXPIRY.minusSeconds(1);
        tokens.decode("a");
        for (var call = 0; call < 3; call++) {
            now = EXPIRY.plusSeconds(call);
            tokens.decode("a");
        }
        assertThat(verified).hasSize(4);
    }

    @Test
    void refusesATokenThatIsRefusedNow() {
        tokens.decode("a");
        now = EXPIRY.plus(Duration.ofMinutes(2));
        assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        now = BEGIN;
        tokens.decode("a");
        assertThat(verified).hasSize(3);
    }

    private Jwt verify(String token) {
        verified.add(token);
        if (now.isAfter(EXPIRY.plus(Duration.ofMinutes(1)))) throw new BadJwtException("expired");
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .claim("sub", "li")
                .expiresAt(EXPIRY)
                .build();
    }
}
