package io.certwatch.notification.webhook.json;

import io.certwatch.notification.webhook.robot.RobotCard;
import java.util.List;
import java.util.Map;

/** An interactive card with a button. The limit leaves room for time and signature, which the request gets when it is sent. */
record FeishuForm() implements CardForm {

    private static final int SIGNATURE = 256;

    @Override
    public String write(RobotCard card) {
        var button = Map.of(
                "tag",
                "button",
                "text",
                Map.of("tag", "plain_text", "content", card.action()),
                "type",
                "primary",
                "url",
                card.page().toString());
        var shown = Map.of(
                "config", Map.of("wide_screen_mode", true),
                "header", Map.of("title", Map.of("tag", "plain_text", "content", card.title()), "template", "blue"),
                "elements",
                        List.of(
                                Map.of("tag", "markdown", "content", CardForm.markdown(card, "**")),
                                Map.of("tag", "action", "actions", List.of(button))));
        return JSON.writeValueAsString(Map.of("msg_type", "interactive", "card", shown));
    }

    @Override
    public int limit() {
        return 20_000 - SIGNATURE;
    }
}
