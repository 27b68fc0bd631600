package io.certwatch.notification.webhook.json;

import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.webhook.TestWebhook;
import io.certwatch.notification.webhook.WebhookMessage;
import io.certwatch.notification.webhook.robot.RobotEvent;
import io.certwatch.notification.webhook.robot.RobotEvent.Day;
import io.certwatch.notification.webhook.robot.RobotEvent.Ended;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads of a planned message what a robot tells. */
final class RobotEvents {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What stands for the number of a result that is published without one. */
    private static final String NO_NUMBER = "无编号-";

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
                heading(kind, data),
                data.path("id").asString(),
                sku,
                text(name, ""),
                data.path("entry").path("code").asString(),
                text(
                        data.path("entry").path("name"),
                        data.path("entry").path("code").asString()),
                day(kind, data),
                ended(kind, data));
    }

    /** Some events of one type are different news for people. */
    private static String heading(String kind, JsonNode data) {
        return switch (kind) {
            case "obligation.reopened" -> isTrue(data.path("correction")) ? "obligation.corrected" : kind;
            case "obligation.updated" -> {
                if (isTrue(data.path("lapseChanged"))) yield "obligation.lapse-changed";
                var isListedNow = data.path("proof").path("otherListing").isObject()
                        && data.path("cause").path("kind").asString("").equals("CERTIFICATE");
                yield isListedNow ? "obligation.listed-for-others" : kind;
            }
            default -> kind;
        };
    }

    /** A correction says that the register was wrong, not that a proof ended. */
    private static @Nullable Ended ended(String kind, JsonNode data) {
        var proof = data.path("endedProof");
        var isAboutIt = kind.equals("obligation.reopened") && !isTrue(data.path("correction"))
                || isTrue(data.path("lapseChanged"));
        if (!isAboutIt || !proof.isObject()) return null;
        var named = string(proof.path("number"));
        var isPublic = named != null && isTrue(proof.path("inRegister")) && !named.startsWith(NO_NUMBER);
        var lapse = string(proof.path("lapse"));
        return new Ended(
                find(Ended.Paper.class, string(proof.path("kind"))),
                isPublic ? named : null,
                lapse == null ? null : Objects.requireNonNullElse(find(Ended.Lapse.class, lapse), Ended.Lapse.EXPIRED),
                date(proof.path(lapse == null ? "validUntil" : "learntOn")));
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isTrue(JsonNode value) {
        return value.isBoolean() && value.asBoolean();
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
