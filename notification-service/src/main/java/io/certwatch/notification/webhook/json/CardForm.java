package io.certwatch.notification.webhook.json;

import io.certwatch.notification.webhook.robot.RobotCard;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.json.JsonMapper;

/** How a provider writes a card. */
sealed interface CardForm permits WecomForm, DingtalkForm, FeishuForm, SlackForm, TeamsForm {

    JsonMapper JSON = JsonMapper.shared();

    /** The body of the request, as JSON. */
    String write(RobotCard card);

    /** The largest {@link #size} that the provider takes. */
    int limit();

    /** In bytes, unless the provider counts otherwise. */
    default int size(String body) {
        return WrittenBodies.bytes(body);
    }

    /** Headings in bold, lines as lists. */
    static String markdown(RobotCard card, String bold) {
        var text = new StringJoiner("\n\n");
        for (var section : card.sections()) text.add(bold + section.heading() + bold + lines(section.lines()));
        if (card.more() != null) text.add(card.more());
        return text.toString();
    }

    private static String lines(List<String> lines) {
        var list = new StringBuilder();
        lines.forEach(line -> list.append("\n- ").append(line));
        return list.toString();
    }
}
