package io.certwatch.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.backing.InboxServer.Answer;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part of Mailpit's HTTP API: list, read, delete, liveness. */
record InboxApi(Inbox inbox) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern MESSAGE = Pattern.compile("/api/v1/message/([^/]+)(/headers|/raw)?");
    private static final String PLAIN = "text/plain; charset=utf-8";

    record Request(String method, String path, String query, String body) {
        int number(String name, int otherwise) {
            return Arrays.stream(query.split("&"))
                    .filter(pair -> pair.matches(name + "=\\d{1,9}"))
                    .map(pair -> Integer.parseInt(pair.substring(name.length() + 1)))
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    Answer answer(Request request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> get(request);
            case "DELETE" -> delete(request);
            default -> plain(405, "method not allowed");
        };
    }

    private Answer get(Request request) {
        var message = MESSAGE.matcher(request.path());
        if (message.matches()) {
            return switch (message.group(2)) {
                case null -> of(message.group(1), mail -> json(MailpitForm.message(mail)));
                case "/headers" -> of(message.group(1), mail -> json(MailpitForm.headers(mail)));
                default -> of(message.group(1), mail -> new Answer(200, PLAIN, mail.raw()));
            };
        }
        return switch (request.path()) {
            case "/api/v1/messages" ->
                json(MailpitForm.page(inbox.newestFirst(), request.number("start", 0), request.number("limit", 50)));
            case "/livez", "/readyz" -> plain(200, "ok");
            default -> plain(404, "not found");
        };
    }

    private Answer delete(Request request) {
        if (!request.path().equals("/api/v1/messages")) return plain(404, "not found");
        try {
            var ids = JSON.readTree(request.body().isBlank() ? "{}" : request.body())
                    .path("IDs")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            if (ids.isEmpty()) inbox.clear();
            else inbox.remove(ids);
            return plain(200, "ok");
        } catch (JacksonException e) {
            return plain(400, "not JSON");
        }
    }

    private Answer of(String id, Function<Mail, Answer> form) {
        return inbox.find(id).map(form).orElseGet(() -> plain(404, "message not found"));
    }

    private static Answer json(JsonNode node) {
        return new Answer(200, "application/json", JSON.writeValueAsBytes(node));
    }

    private static Answer plain(int status, String text) {
        return new Answer(status, PLAIN, text.getBytes(UTF_8));
    }
}
