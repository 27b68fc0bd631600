package io.certwatch.local.demo;

import io.certwatch.identity.SignIn;
import io.certwatch.local.CannotStart;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Signs a person in at the gateway as a browser does: by the form of the identity provider, with cookies. */
public final class SignedIn {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI gateway;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new LoopbackCookies())
            .followRedirects(Redirect.NORMAL)
            .build();

    private SignedIn(URI gateway) {
        this.gateway = gateway;
    }

    /** A client whose requests to the gateway are those of this person. */
    public static HttpClient browser(SignIn person, URI gateway) {
        var signedIn = new SignedIn(gateway);
        signedIn.signIn(person);
        return signedIn.browser;
    }

    /** @return the gateway as it answers this person */
    static Gateway as(SignIn person, URI gateway) {
        return new SignedIn(gateway).signIn(person);
    }

    private Gateway signIn(SignIn person) {
        var form = get("/login");
        var home = submit(form, Map.of("username", person.name(), "password", String.valueOf(person.password())));
        if (home.uri().getPort() != gateway.getPort())
            throw new CannotStart("the demo stopped: %s cannot sign in at %s".formatted(person.name(), home.uri()));
        var session =
                new Gateway(gateway, browser, Map.of()).read("/api/session").path("csrf");
        return new Gateway(
                gateway,
                browser,
                Map.of(session.path("header").asString(), session.path("token").asString()));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(gateway.resolve(path)));
    }

    private HttpResponse<String> submit(HttpResponse<String> page, Map<String, String> typed) {
        var form = Jsoup.parse(page.body(), page.uri().toString()).selectFirst("form");
        if (!(form instanceof FormElement fields))
            throw new CannotStart("the demo stopped: no form to sign in at %s".formatted(page.uri()));
        var body = fields.elements().stream()
                .filter(input -> input.hasAttr("name"))
                .map(input -> encode(input.attr("name")) + "=" + encode(value(input, typed)))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(fields.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String value(Element input, Map<String, String> typed) {
        return typed.getOrDefault(input.attr("name"), input.val());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(
                    request.header("Accept", "text/html").timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CannotStart("the demo stopped: nobody can sign in at %s (%s)".formatted(gateway, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("the demo was interrupted");
        }
    }

    /** Sends secure cookies without TLS, too: as in browsers, loopback counts as secure. */
    private static final class LoopbackCookies extends CookieManager {
        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(address, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}
