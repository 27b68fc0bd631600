package io.certwatch.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An issuer of access tokens on loopback, with a discovery document and a key set. */
public final class TestIssuer implements AutoCloseable {

    static final String KEY_ID = "test";

    private static final int KEY_BITS = 2048;
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String KEYS = "/jwks";

    private final HttpServer server;
    private final RSAKey key;

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** Starts an issuer on a free port, with keys of its own. */
    public static TestIssuer start() {
        return start(0, newKey());
    }

    /** The issuer of this JVM, which is never closed; tests that stop an issuer start their own. */
    public static TestIssuer shared() {
        return Shared.ISSUER;
    }

    private static TestIssuer start(int port, RSAKey key) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var issuer = new TestIssuer(server, key);
            server.createContext(DISCOVERY, exchange -> answer(exchange, issuer.discovery()));
            server.createContext(KEYS, exchange -> answer(exchange, new JWKSet(key).toString()));
            server.start();
            return issuer;
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    /** The {@code iss} of its tokens. */
    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token for a subject without roles and company; valid for an hour. */
    public TestToken token() {
        return TestToken.signedWith(key, uri());
    }

    /** A token of a company's caller; for stewards and operators see {@link #token()}. */
    public TestToken token(String company, String... roles) {
        return token().company(company).roles(roles);
    }

    /** Starts a closed issuer again, at the same address with the same keys. */
    public TestIssuer restart() {
        return start(server.getAddress().getPort(), key);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String discovery() {
        return JsonMapper.shared().writeValueAsString(Map.of("issuer", uri(), "jwks_uri", uri() + KEYS));
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS).keyID(KEY_ID).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Its key lies among the resources, because a JVM of tests takes more than a second to make one. */
    private static final class Shared {
        private static final TestIssuer ISSUER = start(0, storedKey());

        private static RSAKey storedKey() {
            try (var json = TestIssuer.class.getResourceAsStream("signing-key.json")) {
                return RSAKey.parse(new String(requireNonNull(json).readAllBytes(), UTF_8));
            } catch (IOException | ParseException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
