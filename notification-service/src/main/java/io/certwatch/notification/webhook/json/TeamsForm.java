package io.certwatch.notification.webhook.json;

import io.certwatch.notification.webhook.robot.RobotCard;
import java.util.List;
import java.util.Map;

/** An adaptive card in a message, as a workflow of Teams takes it. */
record TeamsForm() implements CardForm {

    @Override
    public String write(RobotCard card) {
        var shown = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json",
                "type", "AdaptiveCard",
                "version", "1.4",
                "body",
                        List.of(
                                block(Map.of("text", card.title(), "size", "Medium", "weight", "Bolder")),
                                block(Map.of("text", CardForm.markdown(card, "**")))),
                "actions",
                        List.of(Map.of(
                                "type",
                                "Action.OpenUrl",
                                "title",
                                card.action(),
                                "url",
                                card.page().toString())));
        return JSON.writeValueAsString(Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", shown))));
    }

    private static Map<String, Object> block(Map<String, Object> more) {
        var block = new java.util.LinkedHashMap<String, Object>(Map.of("type", "TextBlock", "wrap", true));
        block.putAll(more);
        return block;
    }

    @Override
    public int limit() {
        return 28_000;
    }
}
