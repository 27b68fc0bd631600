package io.certwatch.notification.webhook.json;

import io.certwatch.notification.webhook.robot.RobotCard;
import java.util.Map;

/** A markdown message; its cards with buttons have room for six lines only. The provider limits the content alone. */
record WecomForm() implements CardForm {

    @Override
    public String write(RobotCard card) {
        var content = "## " + card.title() + "\n" + CardForm.markdown(card, "**") + "\n\n[" + card.action() + "]("
                + card.page() + ")";
        return JSON.writeValueAsString(Map.of("msgtype", "markdown", "markdown", Map.of("content", content)));
    }

    @Override
    public int size(String body) {
        return WrittenBodies.bytes(
                JSON.readTree(body).path("markdown").path("content").asString());
    }

    @Override
    public int limit() {
        return 4096;
    }
}
