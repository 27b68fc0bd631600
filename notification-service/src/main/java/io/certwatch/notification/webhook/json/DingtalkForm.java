package io.certwatch.notification.webhook.json;

import io.certwatch.notification.webhook.robot.RobotCard;
import java.util.Map;

/** An action card with one button. */
record DingtalkForm() implements CardForm {

    @Override
    public String write(RobotCard card) {
        return JSON.writeValueAsString(Map.of(
                "msgtype",
                "actionCard",
                "actionCard",
                Map.of(
                        "title", card.title(),
                        "text", "### " + card.title() + "\n\n" + CardForm.markdown(card, "**"),
                        "singleTitle", card.action(),
                        "singleURL", card.page().toString())));
    }

    @Override
    public int limit() {
        return 20_000;
    }
}
