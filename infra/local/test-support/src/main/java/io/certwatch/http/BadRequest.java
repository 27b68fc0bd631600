package io.certwatch.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A raw request with one fault. */
public record BadRequest(String name, byte[] bytes) {

    /** Names of library classes and settings, which answers must not contain. */
    private static final Pattern INTERNALS =
            Pattern.compile("Exception|Jackson|JsonReadFeature|JAXP|org\\.|java\\.|io\\.certwatch|com\\.");

    /** Statuses of pages that say that a link or a form is wrong. */
    private static final Set<Integer> PAGES = Set.of(404, 410, 422);

    /** Adds a line to its head, after the request line. */
    public BadRequest with(String header) {
        int end = 0;
        while (end < bytes.length && bytes[end++] != '\n') {}
        var line = (header + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return new BadRequest(
                name,
                ByteBuffer.allocate(bytes.length + line.length)
                        .put(bytes, 0, end)
                        .put(line)
                        .put(bytes, end, bytes.length - end)
                        .array());
    }

    /** A sentence that describes the fault of an answer, or empty. */
    public static String faultOf(RawAnswer answer) {
        if (answer.status() < 400) return answer.status() == 0 ? "There is no answer: " + answer.body() : "";
        var problem = json(answer.body());
        if (answer.status() >= 500) return answer.status() + " is our fault: " + answer.body();
        if (answer.status() == 429) return "A limit refused the request before it was read: " + answer.body();
        if (isPage(answer)) {
            return answer.body().contains("<h1>")
                    ? ""
                    : answer.status() + " is a page without a title: " + answer.body();
        }
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return answer.status() + " is no problem document but " + answer.header("Content-Type");
        }
        var title = problem.path("title").asString("");
        var reason = problem.path("detail").asString("");
        if (title.isBlank() || reason.isBlank() || reason.equalsIgnoreCase(title + ".")) {
            return answer.status() + " gives no reason: " + answer.body();
        }
        return INTERNALS.matcher(reason).find() ? "The reason names internals: " + answer.body() : "";
    }

    /** The links of messages lead people to pages, also if they are wrong; no service has pages below {@code /api}. */
    private static boolean isPage(RawAnswer answer) {
        return PAGES.contains(answer.status()) && answer.header("Content-Type").startsWith("text/html");
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException none) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
