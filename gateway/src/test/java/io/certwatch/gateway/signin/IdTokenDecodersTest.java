package io.certwatch.gateway.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** A provider publishes a key of each kind. */
class IdTokenDecodersTest {

    private static ECKey curve;
    private static RSAKey rsa;
    private static HttpServer provider;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        var keys = new JWKSet(List.of(curve, rsa)).toString().getBytes(UTF_8);
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", call -> {
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, keys.length);
            call.getResponseBody().write(keys);
            call.close();
        });
        provider.start();
    }

    @AfterAll
    static void stop() {
        provider.stop(0);
    }

    @Test
    void acceptsEachAnnouncedAlgorithm() throws JOSEException {
        var announced = Map.<String, Object>of(
                "id_token_signing_alg_values_supported", List.of("HS256", "RS256", "ES256", "EdDSA"));

        assertThat(subject(announced, idToken(JWSAlgorithm.ES256, "curve", new ECDSASigner(curve))))
                .isEqualTo("li.na");
        assertThat(subject(announced, idToken(JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa))))
                .isEqualTo("li.na");
    }

    @Test
    void refusesAlgorithmsThatAreNotAnnounced() throws JOSEException {
        var onlyCurves = Map.<String, Object>of("id_token_signing_alg_values_supported", List.of("ES256"));
        var byRsa = idToken(JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa));
        var byCurve = idToken(JWSAlgorithm.ES256, "curve", new ECDSASigner(curve));

        assertThatThrownBy(() -> subject(onlyCurves, byRsa)).isInstanceOf(BadJwtException.class);
        assertThat(subject(Map.of(), byRsa)).isEqualTo("li.na");
        assertThatThrownBy(() -> subject(Map.of(), byCurve)).isInstanceOf(BadJwtException.class);
    }

    private static String subject(Map<String, Object> metadata, String idToken) {
        return new IdTokenDecoders()
                .createDecoder(registration(metadata))
                .decode(idToken)
                .getSubject();
    }

    private static ClientRegistration registration(Map<String, Object> metadata) {
        return ClientRegistration.withRegistrationId(Provider.NAME)
                .clientId("gateway")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationUri("http://127.0.0.1/authorize")
                .tokenUri("http://127.0.0.1/token")
                .redirectUri("http://127.0.0.1/login/oauth2/code/certwatch")
                .issuerUri("http://127.0.0.1")
                .jwkSetUri("http://127.0.0.1:" + provider.getAddress().getPort() + "/keys")
                .providerConfigurationMetadata(metadata)
                .build();
    }

    private static String idToken(JWSAlgorithm algorithm, String key, JWSSigner signer) throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer("http://127.0.0.1")
                .audience("gateway")
                .subject("li.na")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .build();
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), claims);
        token.sign(signer);
        return token.serialize();
    }
}
