package io.certwatch.catalogue.watching.fetching.http;



import io.certwatch.catalogue.watching.fetching.Fetch;
import io.certwatch.catalogue.watching.fetching.LastSeen;
import io.certwatch.catalogue.watching.fetching.Limits;
import io.certwatch.catalogue.watching.fetching.Outcomes;
import io.certwatch.catalogue.watching.fetching.Spool;
import io.certwatch.outbound.http.Clients;
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
            return new HttpAnswer.Final(ConnectionFailure.of(broken, outcomes));
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
            default -> new HttpAnswer.Final(StatusMeaning.failed(response, outcomes));
        };
    }

    private HttpAnswer redirect(ClassicHttpResponse response) {
        var location = value(response, HttpHeaders.LOCATION);
        if (location != null && !location.isBlank()) return new HttpAnswer.Redirect(location.strip());
        return new HttpAnswer.Final(
                outcomes.failed(Fetch.Failure.UNEXPECTED_ANSWER, "the server redirects, but does not say where to"));
    }

    private Fetch notModified(URI address, ClassicHttpResponse response) {
        if (!conditional(address))
            return outcomes.failed(
                    Fetch.Failure.UNEXPECTED_ANSWER, "the server answered 304 to a request without a condition");
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
}
