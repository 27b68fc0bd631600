package io.certwatch.notification.webhook.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.webhook.MessageBodies;
import io.certwatch.notification.webhook.Webhook;
import io.certwatch.notification.webhook.WebhookMessage;
import io.certwatch.notification.webhook.robot.RobotEvent;
import io.certwatch.notification.webhook.robot.RobotNews;
import io.certwatch.platform.text.Language;
import java.util.List;
import java.util.Objects;

/** The event as it is, or a card in the form of the provider, with as many lines as the provider takes. */
public record WrittenBodies(RobotNews news) implements MessageBodies {

    /** A card with more is not read in a group. */
    private static final int LINES = 20;

    @Override
    public String write(Webhook webhook, List<WebhookMessage> messages) {
        return switch (webhook.details().format()) {
            case CERTWATCH -> messages.getFirst().payload();
            case WECOM -> card(webhook, messages, new WecomForm());
            case DINGTALK -> card(webhook, messages, new DingtalkForm());
            case FEISHU -> card(webhook, messages, new FeishuForm());
            case SLACK -> card(webhook, messages, new SlackForm());
            case TEAMS -> card(webhook, messages, new TeamsForm());
        };
    }

    private String card(Webhook webhook, List<WebhookMessage> messages, CardForm form) {
        var language = Objects.requireNonNullElse(webhook.details().language(), Language.ZH);
        List<RobotEvent> events = messages.stream().map(RobotEvents::read).toList();
        for (var lines = LINES; ; lines--) {
            var body = form.write(news.tell(webhook.company(), language, events, lines));
            if (lines == 0 || form.size(body) <= form.limit()) return body;
        }
    }

    static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
