package io.certwatch.catalogue.fetching.http;

import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.fetching.Fetch.Failure;
import io.certwatch.catalogue.fetching.Fetch.Refusal;
import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.fetching.Limits;
import io.certwatch.catalogue.fetching.Outcomes;
import io.certwatch.catalogue.fetching.Spool;
import io.certwatch.outbound.http.BrokenExchange;
import io.certwatch.outbound.http.Clients;
import io.certwatch.outbound.http.RetryAfter;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** The requests of one fetch to one server. */
record Visit(Clients clients, LastSeen lastSeen, Limits limits, Spool spool, Outcomes outcomes) {

    /** The result of one request. */
    sealed interface HttpAnswer {

        /** No further request is needed. */
        record Final(Fetch fetch) implements HttpAnswer {}

        /** A redirect, with the location as the server sent it. */
        record Redirect(String location) implements HttpAnswer {}
    }

    /** Aborts the connection at the end, because a graceful close would read the rest of the body. */
    HttpAnswer to(URI address) {
        var connections = new Connections();
        var client = clients.open(connections, limits.connect(), limits.read());
        try {
            return answer(address, client.executeOpen(null, request(address), null), connections);
        } catch (IOException broken) {
            return new HttpAnswer.Final(toFailure(broken));
        } finally {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private HttpGet request(URI address) {
        var request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, "*/*");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "zh-CN,zh;q=0.9,en;q=0.5");
        if (address.equals(lastSeen.address())) {
            if (lastSeen.etag() != null) request.setHeader(HttpHeaders.IF_NONE_MATCH, lastSeen.etag());
            if (lastSeen.lastModified() != null)
                request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, lastSeen.lastModified());
        }
        return request;
    }

    private boolean conditional(URI address) {
        return address.equals(lastSeen.address()) && (lastSeen.etag() != null || lastSeen.lastModified() != null);
    }

    private HttpAnswer answer(URI address, ClassicHttpResponse response, Connections connections) throws IOException {
        return switch (response.getCode()) {
            case 200, 203 -> new HttpAnswer.Final(new Body(address, response, connections).take(this));
            case 301, 302, 303, 307, 308 -> redirect(response);
            case 304 -> new HttpAnswer.Final(notModified(address, response));
            default -> new HttpAnswer.Final(toFailure(response));
        };
    }

    private HttpAnswer redirect(ClassicHttpResponse response) {
        var location = value(response, HttpHeaders.LOCATION);
        if (location != null && !location.isBlank()) return new HttpAnswer.Redirect(location.strip());
        return new HttpAnswer.Final(
                outcomes.ofFailure(Failure.UNEXPECTED_ANSWER, "the server redirects, but does not say where to"));
    }

    private Fetch notModified(URI address, ClassicHttpResponse response) {
        if (!conditional(address))
            return outcomes.ofFailure(
                    Failure.UNEXPECTED_ANSWER, "the server answered 304 to a request without a condition");
        var etag = value(response, HttpHeaders.ETAG);
        var lastModified = value(response, HttpHeaders.LAST_MODIFIED);
        return outcomes.notModified(new LastSeen(
                address,
                etag != null ? etag : lastSeen.etag(),
                lastModified != null ? lastModified : lastSeen.lastModified(),
                lastSeen.sha256()));
    }

    static @Nullable String value(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private Fetch toFailure(IOException exception) {
        var broken = BrokenExchange.of(exception);
        return switch (broken.kind()) {
            case FORBIDDEN_ADDRESS -> outcomes.ofRefusal(Refusal.PRIVATE_ADDRESS, broken.detail());
            case UNKNOWN_HOST -> outcomes.ofFailure(Failure.UNKNOWN_HOST, broken.detail());
            case TIMEOUT -> outcomes.ofFailure(Failure.TOO_SLOW, broken.detail());
            case UNREACHABLE -> outcomes.ofFailure(Failure.UNREACHABLE, broken.detail());
            case TLS -> outcomes.ofFailure(Failure.TLS, broken.detail());
            case BROKEN_OFF -> outcomes.ofFailure(Failure.BROKEN_OFF, broken.detail());
            case NOT_HTTP -> outcomes.ofFailure(Failure.UNEXPECTED_ANSWER, broken.detail());
        };
    }

    private Fetch toFailure(ClassicHttpResponse response) {
        int code = response.getCode();
        var phrase = response.getReasonPhrase();
        var detail = "the server answered " + code + (phrase == null || phrase.isBlank() ? "" : " " + phrase.strip());
        return outcomes.ofFailure(
                reason(code),
                detail,
                RetryAfter.read(
                        value(response, HttpHeaders.RETRY_AFTER),
                        outcomes.clock().instant()));
    }

    private static Failure reason(int code) {
        return switch (code) {
            case 401 -> Failure.UNAUTHORIZED;
            case 403 -> Failure.FORBIDDEN;
            case 404 -> Failure.NOT_FOUND;
            case 410 -> Failure.GONE;
            case 408 -> Failure.TOO_SLOW;
            case 425, 429 -> Failure.TOO_MANY_REQUESTS;
            default -> code >= 500 && code <= 599 ? Failure.SERVER_ERROR : Failure.UNEXPECTED_ANSWER;
        };
    }
}
