package io.certwatch.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider and what its clients do: the gateway, scripts, and somebody at a browser. */
final class RunningProvider implements AutoCloseable {
    static final String GATEWAY = "http://127.0.0.1:18080";
    static final String REDIRECT = GATEWAY + "/login/oauth2/code/certwatch";
    private static final String VERIFIER = "a-code-verifier-of-at-least-forty-three-characters";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final IdentityProvider provider;
    private final Path data;
    private final URI issuer;

    private RunningProvider(IdentityProvider provider, Path data, int port) {
        this.provider = provider;
        this.data = data;
        this.issuer = IdentityProvider.issuer(port);
    }

    static RunningProvider in(Path data) {
        return in(data, freePort());
    }

    static RunningProvider in(Path data, int port) {
        return new RunningProvider(
                IdentityProvider.start(data, port, List.of(URI.create(GATEWAY), URI.create("http://localhost:18080"))),
                data,
                port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI issuer() {
        return issuer;
    }

    int port() {
        return issuer.getPort();
    }

    SignIn person(String name) {
        return provider.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<SignIn> people() {
        return provider.people();
    }

    JsonNode discovery() {
        return json(new Browser().get(URI.create(issuer + "/.well-known/openid-configuration")));
    }

    JsonNode client(String id) throws IOException {
        return JSON.readTree(Files.readString(IdentityProvider.clientsFile(data)))
                .valueStream()
                .filter(client -> client.path("clientId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    HttpResponse<String> clientCredentials(String id, String secret) {
        return token("grant_type=client_credentials", id, secret);
    }

    HttpResponse<String> token(String form, String id, String secret) {
        return new Browser().post(URI.create(issuer + "/oauth2/token"), form, "Authorization", basic(id, secret));
    }

    /** What the gateway sends to the token endpoint. */
    HttpResponse<String> tokenForGateway(Map<String, String> form) throws IOException {
        var client = new Properties();
        try (var file = Files.newBufferedReader(IdentityProvider.gatewayClientFile(data))) {
            client.load(file);
        }
        return token(
                Browser.form(form),
                client.getProperty("certwatch.signin.client-id"),
                client.getProperty("certwatch.signin.client-secret"));
    }

    HttpResponse<String> exchange(String code, String verifier) throws IOException {
        return tokenForGateway(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", REDIRECT, "code_verifier", verifier));
    }

    URI authorization(Map<String, String> changes) {
        var parameters = new TreeMap<>(Map.of(
                "response_type", "code",
                "client_id", "gateway",
                "redirect_uri", REDIRECT,
                "scope", "openid profile certwatch",
                "state", "state-1",
                "nonce", "nonce-1",
                "code_challenge", challenge(VERIFIER),
                "code_challenge_method", "S256"));
        changes.forEach((name, value) -> {
            if (value.isEmpty()) parameters.remove(name);
            else parameters.put(name, value);
        });
        return URI.create(issuer + "/oauth2/authorize?" + Browser.form(parameters));
    }

    /** Signs somebody in, unless the browser is signed in already; returns the redirect to the gateway. */
    URI signIn(Browser browser, String name) {
        var asked = Browser.target(browser.get(authorization(Map.of())));
        if (asked.toString().startsWith(GATEWAY)) return asked;
        var form = browser.get(asked);
        var signedIn = browser.submit(
                form, Map.of("username", name, "password", person(name).password()));
        return Browser.target(browser.get(Browser.target(signedIn)));
    }

    /** Signs somebody in; returns the tokens that the gateway gets. */
    JsonNode tokens(Browser browser, String name) throws IOException {
        return json(exchange(Browser.parameter(signIn(browser, name), "code"), VERIFIER));
    }

    URI signOut(String idToken) {
        return URI.create(issuer + "/connect/logout?"
                + Browser.form(Map.of("id_token_hint", idToken, "post_logout_redirect_uri", GATEWAY + "/")));
    }

    /** Verifies a token as a service does, by the published keys. */
    JWTClaimsSet verified(String token) throws Exception {
        var keys = URI.create(discovery().path("jwks_uri").asString()).toURL();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, JWKSourceBuilder.create(keys).build()));
        return processor.process(token, null);
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        provider.close();
    }
}
