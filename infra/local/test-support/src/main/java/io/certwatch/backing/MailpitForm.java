package io.certwatch.backing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Converts messages to the JSON of Mailpit's API. */
final class MailpitForm {
    private static final JsonMapper JSON = JsonMapper.shared();

    private MailpitForm() {}

    static JsonNode page(List<Mail> all, int start, int limit) {
        var page = all.stream().skip(start).limit(limit).toList();
        var messages = JSON.createArrayNode();
        page.forEach(mail -> messages.add(summary(mail)));
        var answer = JSON.createObjectNode()
                .put("total", all.size())
                .put("unread", all.size())
                .put("count", page.size())
                .put("messages_count", all.size())
                .put("messages_unread", all.size())
                .put("start", start);
        answer.set("tags", JSON.createArrayNode());
        answer.set("messages", messages);
        return answer;
    }

    static JsonNode summary(Mail mail) {
        return common(mail)
                .put("Read", false)
                .put("Created", mail.received().toString())
                .put("Attachments", 0)
                .put("Snippet", mail.snippet());
    }

    static JsonNode message(Mail mail) {
        var message = common(mail)
                .put("ReturnPath", mail.sender())
                .put("Date", mail.date().toString())
                .put("Text", mail.text())
                .put("HTML", mail.html());
        message.set("Inline", JSON.createArrayNode());
        message.set("Attachments", JSON.createArrayNode());
        return message;
    }

    static JsonNode headers(Mail mail) {
        Map<String, List<String>> sorted = new TreeMap<>(mail.headers());
        return JSON.valueToTree(sorted);
    }

    private static ObjectNode common(Mail mail) {
        var common = JSON.createObjectNode().put("ID", mail.id()).put("MessageID", mail.messageId());
        common.set(
                "From",
                mail.from().isEmpty() ? JSON.nullNode() : address(mail.from().getFirst()));
        common.set("To", addresses(mail.to()));
        common.set("Cc", addresses(mail.cc()));
        common.set("Bcc", JSON.createArrayNode());
        common.set("ReplyTo", addresses(mail.replyTo()));
        common.put("Subject", mail.subject()).put("Username", "").put("Size", mail.raw().length);
        common.set("Tags", JSON.createArrayNode());
        return common;
    }

    private static ArrayNode addresses(List<Mail.Address> addresses) {
        var array = JSON.createArrayNode();
        addresses.forEach(address -> array.add(address(address)));
        return array;
    }

    private static ObjectNode address(Mail.Address address) {
        return JSON.createObjectNode().put("Name", address.name()).put("Address", address.email());
    }
}
