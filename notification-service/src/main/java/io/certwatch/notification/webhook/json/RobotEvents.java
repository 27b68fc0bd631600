package io.certwatch.notification.webhook.json;

import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.webhook.TestWebhook;
import io.certwatch.notification.webhook.WebhookMessage;
import io.certwatch.notification.webhook.robot.RobotEvent;
import io.certwatch.notification.webhook.robot.RobotEvent.Day;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads of a planned message what a robot tells. */
final class RobotEvents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RobotEvents() {}

    static RobotEvent read(WebhookMessage message) {
        var data = JSON.readTree(message.payload()).path("data");
        var type = message.type();
        if (type.equals(TestWebhook.TYPE)) return new RobotEvent.OfTest("test", message.webhook());
        var parts = type.split("\\.");
        var kind = parts[parts.length - 2] + "." + parts[parts.length - 1];
        return parts[parts.length - 2].equals("obligation") ? ofObligation(kind, data) : ofMessage(kind, data);
    }

    private static RobotEvent ofObligation(String kind, JsonNode data) {
        var name = data.path("product").path("name");
        var sku = data.path("sku").asString();
        return new RobotEvent.OfObligation(
                kind,
                data.path("id").asString(),
                sku,
                text(name, ""),
                data.path("entry").path("code").asString(),
                text(
                        data.path("entry").path("name"),
                        data.path("entry").path("code").asString()),
                day(kind, data));
    }

    private static RobotEvent ofMessage(String kind, JsonNode data) {
        var alert = kind.startsWith("alert.") ? data.path("id") : data.path("alert");
        return new RobotEvent.OfMessage(
                kind,
                string(data.path("vendor")),
                alert.asString(),
                data.path("obligations").size());
    }

    /** Only a day that is still to come says something that can be known: a past due day need not mean that anything is overdue. */
    private static @Nullable Day day(String kind, JsonNode data) {
        var ends = date(data.path("renewal").path("validUntil"));
        var planned = date(data.path("days").path("planned"));
        var due = date(data.path("due"));
        return switch (kind) {
            case "obligation.opened", "obligation.reopened", "obligation.rescheduled", "obligation.due-soon" -> {
                if (kind.equals("obligation.due-soon") && ends != null) yield new Day(Day.Fact.PROOF_ENDS, ends);
                if (planned != null) yield new Day(Day.Fact.PLANNED, planned);
                var today = ChinaCalendar.dayOf(Instant.parse(data.path("at").asString()));
                yield due != null && due.isAfter(today) ? new Day(Day.Fact.DUE, due.minusDays(1)) : null;
            }
            default -> null;
        };
    }

    private static BilingualText text(JsonNode name, String otherwise) {
        var zh = string(name.path("zh"));
        var en = string(name.path("en"));
        return zh == null && en == null
                ? new BilingualText(otherwise, otherwise)
                : new BilingualText(zh == null ? "" : zh, en == null ? "" : en);
    }

    private static @Nullable LocalDate date(JsonNode day) {
        var written = string(day);
        return written == null ? null : LocalDate.parse(written);
    }

    private static @Nullable String string(JsonNode value) {
        return value.isString() ? value.asString() : null;
    }
}
