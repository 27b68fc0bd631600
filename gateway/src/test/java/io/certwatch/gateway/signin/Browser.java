package io.certwatch.gateway.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies as browsers do on loopback, where they send Secure cookies without TLS, and to every port. */
final class Browser {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Map<String, String> cookies() {
        return cookies;
    }

    /** Opens a page and follows redirects. */
    HttpResponse<String> open(URI page) {
        return follow(send(page(page)));
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        var last = answer;
        for (int i = 0; i < MOST_REDIRECTS && isRedirect(last); i++) {
            last = send(page(target(last)));
        }
        return last;
    }

    /** Sends the first form of a page. */
    HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(page.body())
                .results()
                .map(MatchResult::group)
                .forEach(input -> fields.put(attribute(NAME, input), attribute(VALUE, input)));
        fields.putAll(typed);
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(page(page.uri().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(form)));
    }

    private static String attribute(Pattern attribute, String tag) {
        return attribute
                .matcher(tag)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    /** A call by a script of a page. */
    HttpResponse<String> call(HttpRequest.Builder request) {
        return send(request.header("Accept", "application/json"));
    }

    HttpResponse<String> call(URI address) {
        return call(HttpRequest.newBuilder(address));
    }

    static URI target(HttpResponse<String> redirect) {
        return redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
    }

    private static boolean isRedirect(HttpResponse<String> answer) {
        return answer.statusCode() >= 300 && answer.statusCode() < 400;
    }

    static HttpRequest.Builder page(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
