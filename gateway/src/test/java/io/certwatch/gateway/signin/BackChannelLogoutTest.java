package io.certwatch.gateway.signin;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.certwatch.gateway.session.ProviderSession;
import io.certwatch.identity.IdentityProvider;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The provider tells the gateway that a session has ended there. The test signs with the key of the provider. */
class BackChannelLogoutTest extends SignInStories {

    private static final Map<String, Map<String, String>> EVENTS =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    private final Browser provider = new Browser();

    /** What makes a token useless. */
    enum Fault {
        OTHER_ISSUER(claims -> claims.issuer("http://127.0.0.1:1")),
        OTHER_CLIENT(claims -> claims.audience("another")),
        EXPIRED(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300)))),
        OLD(claims -> claims.issueTime(Date.from(Instant.now().minus(Duration.ofHours(1))))),
        WITHOUT_EVENT(claims -> claims.claim("events", null)),
        WITH_NONCE(claims -> claims.claim("nonce", "n-0S6_WzA2Mj")),
        NAMES_NOBODY(claims -> claims.subject(null).claim("sid", null));

        private final UnaryOperator<JWTClaimsSet.Builder> change;

        Fault(UnaryOperator<JWTClaimsSet.Builder> change) {
            this.change = change;
        }
    }

    @Test
    void endsTheSessionThatTheProviderNames() throws Exception {
        signIn("li.na");
        var other = anotherSessionOf("li.na");

        assertThat(send(token(claims().claim("sid", linked().id()))).statusCode())
                .isEqualTo(200);

        assertProblem(browser.call(gateway.at("/api/session")), 401, "unauthenticated");
        assertThat(other.call(gateway.at("/api/session")).statusCode()).isEqualTo(200);
    }

    @Test
    void endsAllSessionsOfAPersonWithoutTheNameOfASession() throws Exception {
        signIn("chen.jie");
        var person = linked().person();
        var second = anotherSessionOf("chen.jie");
        var stranger = anotherSessionOf("zhang.min");

        assertThat(send(token(claims().subject(person))).statusCode()).isEqualTo(200);

        assertProblem(browser.call(gateway.at("/api/session")), 401, "unauthenticated");
        assertProblem(second.call(gateway.at("/api/session")), 401, "unauthenticated");
        assertThat(stranger.call(gateway.at("/api/session")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void believesNoOtherToken(Fault fault) throws Exception {
        signIn("li.na");
        var claims = claims().subject(linked().person()).claim("sid", linked().id());

        assertProblem(send(token(fault.change.apply(claims))), 400, "invalid-logout-token");
        assertThat(session().path("name").asString()).isEqualTo("李娜");
    }

    @Test
    void believesNoTokenOfAnotherKey() throws Exception {
        signIn("li.na");
        var forged = new RSAKeyGenerator(2048).keyID(key().getKeyID()).generate();

        assertProblem(send(token(forged, claims().claim("sid", linked().id()))), 400, "invalid-logout-token");
        assertThat(session().path("name").asString()).isEqualTo("李娜");
    }

    @Test
    void needsAToken() {
        assertProblem(send("made.up.token"), 400, "invalid-logout-token");
        assertProblem(send(""), 400, "invalid-logout-token");
    }

    private Browser anotherSessionOf(String name) {
        var before = Map.copyOf(browser.cookies());
        browser.cookies().clear();
        signIn(name);
        var other = new Browser();
        other.cookies().putAll(browser.cookies());
        browser.cookies().clear();
        browser.cookies().putAll(before);
        return other;
    }

    /** What the session is linked to. */
    private ProviderSession linked() {
        var id = new String(Base64.getDecoder().decode(browser.cookies().get("certwatch")), UTF_8);
        return gateway.sessions().findById(id).getRequiredAttribute(ProviderSession.ATTRIBUTE);
    }

    private HttpResponse<String> send(String token) {
        return provider.call(HttpRequest.newBuilder(gateway.at(BackChannelLogout.PATH))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + URLEncoder.encode(token, UTF_8))));
    }

    private static JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(IdentityProvider.issuer(PROVIDER_PORT).toString())
                .audience(clientOf(data).getProperty("certwatch.signin.client-id"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", EVENTS);
    }

    private static String token(JWTClaimsSet.Builder claims) throws JOSEException, IOException, ParseException {
        return token(key(), claims);
    }

    private static String token(RSAKey key, JWTClaimsSet.Builder claims) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType("logout+jwt"))
                .build();
        var token = new SignedJWT(header, claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key() throws IOException, ParseException {
        return RSAKey.parse(Files.readString(data.resolve("signing-key.json")));
    }
}
