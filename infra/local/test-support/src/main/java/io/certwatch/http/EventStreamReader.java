package io.certwatch.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client of server-sent events, which reads the stream line by line. Closing it ends the connection. */
public final class EventStreamReader implements AutoCloseable {

    /** An event with data. */
    public record Event(String id, String data) {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> answer;
    private final Iterator<String> lines;

    /**
     * @param authorization the value of the header
     * @param lastEventId null for none
     */
    public EventStreamReader(URI address, String authorization, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .timeout(PATIENCE);
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        try {
            answer = http.send(request.build(), BodyHandlers.ofLines());
        } catch (IOException broken) {
            throw new IllegalStateException(address.toString(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        lines = answer.body().iterator();
    }

    public int status() {
        return answer.statusCode();
    }

    /** The value of the header, or the empty string. */
    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The next event with data; comments and ids between are skipped. */
    public Event next() {
        var id = "";
        while (true) {
            var line = line();
            if (line.startsWith("id: ")) id = line.substring("id: ".length());
            if (line.startsWith("data: ")) return new Event(id, line.substring("data: ".length()));
        }
    }

    /** The rest of the next line that begins so. */
    public String next(String start) {
        var line = line();
        while (!line.startsWith(start)) {
            line = line();
        }
        return line.substring(start.length());
    }

    /** Waits for the end and returns the lines until there. */
    public List<String> rest() {
        var rest = new ArrayList<String>();
        lines.forEachRemaining(rest::add);
        return rest;
    }

    private String line() {
        if (!lines.hasNext()) throw new AssertionError("The stream has ended");
        return lines.next();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
