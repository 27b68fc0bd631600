package io.certwatch.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An access token that is not signed yet; immutable. */
public final class TestToken {

    private static final String CERTWATCH = "certwatch";
    private static final Duration LIFE = Duration.ofHours(1);

    /** A signature takes long, and that of RS256 is always the same. Tokens of the same minute and claims are the same. */
    private static final Map<Unsigned, String> SIGNED = new ConcurrentHashMap<>();

    private record Unsigned(RSAKey key, JOSEObjectType type, JWTClaimsSet claims) {

        String sign() {
            try {
                var token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(type)
                                .keyID(key.getKeyID())
                                .build(),
                        claims);
                token.sign(new RSASSASigner(key));
                return token.serialize();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final JOSEObjectType type;
    private final JWTClaimsSet claims;
    private final RSAKey key;

    private TestToken(JOSEObjectType type, JWTClaimsSet claims, RSAKey key) {
        this.type = type;
        this.claims = claims;
        this.key = key;
    }

    /** A token of an issuer whose key is known. */
    public static TestToken signedWith(RSAKey key, String issuer) {
        var now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("somebody")
                .audience(CERTWATCH)
                .claim("scope", CERTWATCH)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE).plusSeconds(60)))
                .build();
        return new TestToken(JOSEObjectType.JWT, claims, key);
    }

    public TestToken subject(String subject) {
        return with(claims -> claims.subject(subject));
    }

    public TestToken company(String company) {
        return claim("company", company);
    }

    /** @param roles in lower case */
    public TestToken roles(String... roles) {
        return claim("roles", List.of(roles));
    }

    /** @param value null removes the claim */
    public TestToken claim(String name, @Nullable Object value) {
        return with(claims -> claims.claim(name, value));
    }

    /** Expired two hours ago. */
    public TestToken expired() {
        return expiresIn(LIFE.multipliedBy(-2));
    }

    /** Expires in this time from now; up to a second earlier, since tokens count whole seconds. */
    public TestToken expiresIn(Duration life) {
        return with(claims -> claims.expirationTime(Date.from(Instant.now().plus(life))));
    }

    public TestToken audience(String audience) {
        return with(claims -> claims.audience(audience));
    }

    /** Names another issuer, though this one signs. */
    public TestToken issuer(String issuer) {
        return with(claims -> claims.issuer(issuer));
    }

    public TestToken scope(String scope) {
        return claim("scope", scope);
    }

    /** @param type the {@code typ} of the header, such as {@code at+jwt} (RFC 9068); JWT by default */
    public TestToken type(String type) {
        return new TestToken(new JOSEObjectType(type), claims, key);
    }

    /** Signs with a key that the issuer does not publish, under the id of the one that it does. */
    public TestToken signedWithAnotherKey() {
        return new TestToken(type, claims, Unpublished.KEY);
    }

    /** Signs the token: a JWT in compact form (RFC 7515, section 7.1). */
    public String signed() {
        return SIGNED.computeIfAbsent(new Unsigned(key, type, claims), Unsigned::sign);
    }

    /** The value of the Authorization header. */
    public String bearer() {
        return "Bearer " + signed();
    }

    private TestToken with(Consumer<JWTClaimsSet.Builder> change) {
        var changed = new JWTClaimsSet.Builder(claims);
        change.accept(changed);
        return new TestToken(type, changed.build(), key);
    }

    /** Made on first use, since a key takes long. */
    private static final class Unpublished {
        private static final RSAKey KEY = TestIssuer.newKey();
    }
}
