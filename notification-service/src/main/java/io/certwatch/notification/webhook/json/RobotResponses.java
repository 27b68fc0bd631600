package io.certwatch.notification.webhook.json;

import io.certwatch.notification.webhook.ReceiverResponse;
import io.certwatch.notification.webhook.ReceiverResponse.Failure;
import io.certwatch.notification.webhook.WebhookFormat;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Providers refuse with status 200 and a code in the body: only the code says whether a message is in the group. */
public final class RobotResponses {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DINGTALK_REST = Duration.ofMinutes(10);
    private static final int TOO_MANY_REQUESTS = 429;

    private RobotResponses() {}

    private record Refusal(Failure failure, @Nullable Duration rest) {

        static Refusal of(Failure failure) {
            return new Refusal(failure, null);
        }
    }

    /** The response as the provider means it. */
    public static ReceiverResponse read(WebhookFormat format, ReceiverResponse response) {
        if (response.status() == null) return response;
        if (response.status() == TOO_MANY_REQUESTS) return tooMany(response, "the provider answered 429");
        return switch (format) {
            case CERTWATCH, SLACK -> response;
            case TEAMS -> ofTeams(response);
            case WECOM, DINGTALK -> ofCode(format, response, "errcode", "errmsg");
            case FEISHU -> ofCode(format, response, "code", "msg");
        };
    }

    private static ReceiverResponse ofCode(
            WebhookFormat format, ReceiverResponse response, String codeField, String textField) {
        var body = json(response.body());
        var code = body.path(codeField);
        if (!code.isIntegralNumber()) {
            return response.isAccepted()
                    ? refuse(response, Refusal.of(Failure.ROBOT_REFUSED), "the answer has no " + codeField)
                    : response;
        }
        if (code.asLong() == 0 && response.isAccepted()) return response;
        var text = body.path(textField).asString("");
        var words = codeField + " " + code.asLong() + ": " + text;
        return refuse(response, refusal(format, code.asLong(), text), words);
    }

    private static Refusal refusal(WebhookFormat format, long code, String text) {
        return switch (format) {
            case WECOM -> ofWecom(code);
            case DINGTALK -> ofDingtalk(code, text.toLowerCase(Locale.ROOT));
            default -> ofFeishu(code);
        };
    }

    private static Refusal ofWecom(long code) {
        return switch ((int) code) {
            case 45009, 45033 -> new Refusal(Failure.ROBOT_TOO_MANY, MINUTE);
            case 93000 -> Refusal.of(Failure.ROBOT_UNKNOWN);
            case 40008, 40058, 44004, 45002 -> Refusal.of(Failure.ROBOT_FORM);
            default -> Refusal.of(Failure.ROBOT_REFUSED);
        };
    }

    /** One code stands for all security settings; the text tells which. */
    private static Refusal ofDingtalk(long code, String text) {
        return switch ((int) code) {
            case 310_000 -> Refusal.of(ofSecurity(text));
            case 130_101, 410_100 -> new Refusal(Failure.ROBOT_TOO_MANY, DINGTALK_REST);
            case 300_001, 400_013, 400_101, 400_102, 400_106 -> Refusal.of(Failure.ROBOT_UNKNOWN);
            case 40_035, 400_105, 460_101 -> Refusal.of(Failure.ROBOT_FORM);
            default -> Refusal.of(Failure.ROBOT_REFUSED);
        };
    }

    private static Failure ofSecurity(String text) {
        if (text.contains("keyword") || text.contains("关键词")) return Failure.ROBOT_KEYWORD;
        if (text.contains("sign") || text.contains("timestamp") || text.contains("签名")) return Failure.ROBOT_SIGNATURE;
        return text.contains("whitelist") || text.contains("白名单") ? Failure.ROBOT_NETWORK : Failure.ROBOT_REFUSED;
    }

    private static Refusal ofFeishu(long code) {
        return switch ((int) code) {
            case 19_024 -> Refusal.of(Failure.ROBOT_KEYWORD);
            case 19_021 -> Refusal.of(Failure.ROBOT_SIGNATURE);
            case 19_022 -> Refusal.of(Failure.ROBOT_NETWORK);
            case 11_232, 99_991_400 -> new Refusal(Failure.ROBOT_TOO_MANY, MINUTE);
            case 19_001, 19_007 -> Refusal.of(Failure.ROBOT_UNKNOWN);
            case 9499, 19_002 -> Refusal.of(Failure.ROBOT_FORM);
            default -> Refusal.of(Failure.ROBOT_REFUSED);
        };
    }

    /** Connectors of Teams answer 200 with the failure in words. */
    private static ReceiverResponse ofTeams(ReceiverResponse response) {
        var text = response.body() == null ? "" : response.body();
        if (!response.isAccepted() || !text.contains("HTTP error")) return response;
        return text.contains("HTTP error 429")
                ? tooMany(response, text)
                : refuse(response, Refusal.of(Failure.ROBOT_REFUSED), text);
    }

    private static ReceiverResponse tooMany(ReceiverResponse response, String words) {
        return refuse(response, new Refusal(Failure.ROBOT_TOO_MANY, MINUTE), words);
    }

    private static ReceiverResponse refuse(ReceiverResponse response, Refusal refusal, String words) {
        return new ReceiverResponse(
                response.status(),
                response.body(),
                refusal.failure(),
                "the robot's provider refused: " + words,
                response.took(),
                longer(response.retryAfter(), refusal.rest()));
    }

    private static @Nullable Duration longer(@Nullable Duration asked, @Nullable Duration usual) {
        if (asked == null || usual == null) return asked == null ? usual : asked;
        return asked.compareTo(usual) > 0 ? asked : usual;
    }

    private static JsonNode json(@Nullable String body) {
        try {
            return JSON.readTree(body == null ? "" : body);
        } catch (JacksonException isNone) {
            return JSON.missingNode();
        }
    }
}
