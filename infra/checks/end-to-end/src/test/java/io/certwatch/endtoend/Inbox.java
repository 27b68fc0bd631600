package io.certwatch.endtoend;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The mailbox of all vendors, read over the HTTP interface of the mail sink. */
final class Inbox {

    record Mail(String id, String to, String subject, String text, String html, JsonNode headers) {

        String header(String name) {
            return headers.path(name).path(0).asString("");
        }
    }

    private final Client client;

    Inbox(URI door) {
        client = new Client(door);
    }

    int count() {
        return client.get("/api/v1/messages?limit=1").body().path("total").asInt();
    }

    List<Mail> mails() {
        var mails = new ArrayList<Mail>();
        client.get("/api/v1/messages?limit=10000")
                .body()
                .path("messages")
                .forEach(m -> mails.add(read(m.path("ID").asString())));
        return mails;
    }

    List<Mail> mailsTo(String address) {
        return mails().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    private Mail read(String id) {
        var message = client.get("/api/v1/message/" + id).body();
        return new Mail(
                id,
                message.path("To").path(0).path("Address").asString(),
                message.path("Subject").asString(),
                message.path("Text").asString(),
                message.path("HTML").asString(),
                client.get("/api/v1/message/" + id + "/headers").body());
    }
}
