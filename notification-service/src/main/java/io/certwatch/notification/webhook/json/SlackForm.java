package io.certwatch.notification.webhook.json;

import io.certwatch.notification.webhook.robot.RobotCard;
import java.util.List;
import java.util.Map;

/** Blocks with a button, and the title for notifications. The provider limits the characters of a section. */
record SlackForm() implements CardForm {

    private static final int HEADER = 150;

    @Override
    public String write(RobotCard card) {
        var header =
                card.title().length() <= HEADER ? card.title() : card.title().substring(0, HEADER - 1) + "…";
        return JSON.writeValueAsString(Map.of(
                "text",
                card.title(),
                "blocks",
                List.of(
                        Map.of("type", "header", "text", Map.of("type", "plain_text", "text", header)),
                        Map.of(
                                "type",
                                "section",
                                "text",
                                Map.of("type", "mrkdwn", "text", CardForm.markdown(card, "*"))),
                        Map.of(
                                "type",
                                "actions",
                                "elements",
                                List.of(Map.of(
                                        "type", "button",
                                        "text", Map.of("type", "plain_text", "text", card.action()),
                                        "url", card.page().toString()))))));
    }

    @Override
    public int size(String body) {
        return JSON.readTree(body)
                .path("blocks")
                .path(1)
                .path("text")
                .path("text")
                .asString()
                .length();
    }

    @Override
    public int limit() {
        return 3000;
    }
}
