package io.certwatch.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The provider of a robot on loopback. It enforces what the provider documents: key, signature and its time, form, size, rate, and the
 * words that an administrator may demand; and refuses as the provider does.
 */
public final class RobotProvider implements AutoCloseable {

    public static final String KEY = "693a91f6-7aaa-4bc4-97a0-0ec2sifa5aaa";
    public static final String SECRET = "SEC240d7bb4c0bafc62";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofHours(1);

    /** The bodies that reached the group. */
    public final List<JsonNode> accepted = new CopyOnWriteArrayList<>();

    private final WebhookFormat format;
    private final InstantSource clock;
    private final HttpServer server;
    private final List<Instant> calls = new ArrayList<>();
    private @Nullable Instant closedUntil;
    private @Nullable String keyword;
    private boolean isNetworkAllowed = true;
    private boolean isSigned = true;

    private record Refusal(int status, String body, Map<String, String> headers) {

        static Refusal of(String body) {
            return new Refusal(200, body, Map.of());
        }
    }

    public RobotProvider(WebhookFormat format, InstantSource clock) {
        this.format = format;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    WebhookFormat format() {
        return format;
    }

    public String url() {
        return url(KEY);
    }

    String url(String key) {
        return "http://127.0.0.1:" + server.getAddress().getPort()
                + switch (format) {
                    case WECOM -> "/cgi-bin/webhook/send?key=" + key;
                    case DINGTALK -> "/robot/send?access_token=" + key;
                    case FEISHU -> "/open-apis/bot/v2/hook/" + key;
                    case SLACK -> "/services/T00000000/B00000000/" + key;
                    case TEAMS -> "/workflows/a1/triggers/manual/paths/invoke?api-version=1&sig=" + key;
                    case CERTWATCH -> throw new IllegalArgumentException("No robot");
                };
    }

    public RobotProvider demandWord(String word) {
        keyword = word;
        return this;
    }

    RobotProvider allowNoNetwork() {
        isNetworkAllowed = false;
        return this;
    }

    RobotProvider checkNoSignature() {
        isSigned = false;
        return this;
    }

    /** Somebody else writes to the group as often as is allowed. */
    void useUp(int messages) {
        for (var count = 0; count < messages; count++) calls.add(clock.instant());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            calls.add(clock.instant());
            var refusal = check(exchange, body);
            if (refusal == null) accepted.add(JSON.readTree(body));
            var answer = refusal == null ? success() : refusal;
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            var bytes = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Refusal success() {
        return switch (format) {
            case WECOM, DINGTALK -> Refusal.of("{\"errcode\":0,\"errmsg\":\"ok\"}");
            case FEISHU ->
                Refusal.of(
                        "{\"StatusCode\":0,\"StatusMessage\":\"success\",\"code\":0,\"data\":{},\"msg\":\"success\"}");
            case SLACK -> Refusal.of("ok");
            default -> new Refusal(202, "", Map.of());
        };
    }

    private @Nullable Refusal check(HttpExchange exchange, String body) {
        var type = exchange.getRequestHeaders().getFirst("content-type");
        if (!type.startsWith("application/json")) return Refusal.of("not JSON");
        var query = query(exchange.getRequestURI().getRawQuery());
        var path = exchange.getRequestURI().getPath();
        return switch (format) {
            case WECOM -> wecom(query, body);
            case DINGTALK -> dingtalk(query, body);
            case FEISHU -> feishu(path, body);
            case SLACK -> slack(path, body);
            default -> teams(query, body);
        };
    }

    private @Nullable Refusal wecom(Map<String, String> query, String body) {
        if (!KEY.equals(query.get("key"))) return errcode(93000, "invalid webhook url, hint: [1], from ip: 1.2.3.4");
        if (isTooMany(20, Duration.ofMinutes(1))) return errcode(45009, "api freq out of limit");
        var message = JSON.readTree(body);
        var content = message.path("markdown").path("content").asString("");
        if (!message.path("msgtype").asString("").equals("markdown") || content.isEmpty())
            return errcode(40008, "invalid message type");
        return bytes(content) > 4096 ? errcode(40058, "markdown.content exceed max length 4096") : null;
    }

    private @Nullable Refusal dingtalk(Map<String, String> query, String body) {
        var now = clock.instant();
        if (!KEY.equals(query.get("access_token"))) return errcode(300001, "token is not exist");
        if (closedUntil != null && now.isBefore(closedUntil)) return errcode(130101, "send too fast");
        if (isTooMany(20, Duration.ofMinutes(1))) {
            closedUntil = now.plus(Duration.ofMinutes(10));
            return errcode(130101, "send too fast, exceed 20 times per minute");
        }
        if (!isNetworkAllowed) return errcode(310000, "ip 127.0.0.1 not in whitelist");
        if (isSigned) {
            var millis = query.getOrDefault("timestamp", "0");
            if (isFar(Instant.ofEpochMilli(Long.parseLong(millis)))) return errcode(310000, "invalid timestamp");
            if (!hmac(SECRET, millis + "\n" + SECRET).equals(query.get("sign")))
                return errcode(310000, "sign not match");
        }
        if (bytes(body) > 20_000) return errcode(460101, "message too long, exceed 20000 bytes");
        var card = JSON.readTree(body).path("actionCard");
        if (List.of("title", "text", "singleTitle", "singleURL").stream()
                .anyMatch(field -> card.path(field).asString("").isEmpty())) return errcode(40035, "param error");
        return lacksWord(body) ? errcode(310000, "keywords not in content") : null;
    }

    private @Nullable Refusal feishu(String path, String body) {
        if (!path.endsWith("/" + KEY)) return code(19001, "param invalid: incoming webhook access token invalid");
        if (isTooMany(100, Duration.ofMinutes(1)) || isTooMany(5, Duration.ofSeconds(1)))
            return code(11232, "frequency limited psm[lark.oapi.app_platform_runtime]appID[1500]");
        if (!isNetworkAllowed) return code(19022, "Ip Not Allowed");
        var message = JSON.readTree(body);
        if (isSigned) {
            var seconds = message.path("timestamp").asString("0");
            var isOurs = hmac(seconds + "\n" + SECRET, "")
                    .equals(message.path("sign").asString(""));
            if (!isOurs || isFar(Instant.ofEpochSecond(Long.parseLong(seconds))))
                return code(19021, "sign match fail or timestamp is not within one hour from current time");
        }
        var card = message.path("card");
        var hasButton = card.at("/elements/1/actions/0/url").asString("").startsWith("http");
        if (bytes(body) > 20_000
                || !message.path("msg_type").asString("").equals("interactive")
                || card.at("/header/title/content").asString("").isEmpty()
                || !hasButton) return code(9499, "Bad Request");
        return lacksWord(body) ? code(19024, "Key Words Not Found") : null;
    }

    private @Nullable Refusal slack(String path, String body) {
        if (!path.endsWith("/" + KEY)) return new Refusal(404, "no_service", Map.of());
        if (isTooMany(1, Duration.ofSeconds(1))) return new Refusal(429, "rate_limited", Map.of("Retry-After", "30"));
        var message = JSON.readTree(body);
        var text = message.at("/blocks/1/text/text").asString("");
        var isFit = !message.path("text").asString("").isEmpty()
                && message.at("/blocks/0/text/text").asString("").length() <= 150
                && !text.isEmpty()
                && text.length() <= 3000
                && message.at("/blocks/2/elements/0/url").asString("").startsWith("http");
        return isFit ? null : new Refusal(400, "invalid_blocks", Map.of());
    }

    private @Nullable Refusal teams(Map<String, String> query, String body) {
        if (!KEY.equals(query.get("sig"))) return new Refusal(401, "", Map.of());
        if (isTooMany(4, Duration.ofSeconds(1)))
            return Refusal.of(
                    "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429");
        if (bytes(body) > 28_000) return new Refusal(413, "RequestEntityTooLarge", Map.of());
        var attachment = JSON.readTree(body).at("/attachments/0");
        var isFit = attachment.path("contentType").asString("").equals("application/vnd.microsoft.card.adaptive")
                && attachment.at("/content/type").asString("").equals("AdaptiveCard")
                && attachment.at("/content/actions/0/url").asString("").startsWith("http");
        return isFit ? null : new Refusal(400, "", Map.of());
    }

    private boolean isTooMany(int most, Duration window) {
        var now = clock.instant();
        return calls.stream().filter(at -> at.isAfter(now.minus(window))).count() > most;
    }

    private boolean isFar(Instant stated) {
        return Duration.between(stated, clock.instant()).abs().compareTo(CLOCKS_MAY_DIFFER) > 0;
    }

    private boolean lacksWord(String body) {
        return keyword != null && !body.contains(keyword);
    }

    private static Refusal errcode(int code, String text) {
        return Refusal.of(JSON.writeValueAsString(Map.of("errcode", code, "errmsg", text)));
    }

    private static Refusal code(int code, String text) {
        return Refusal.of(JSON.writeValueAsString(Map.of("code", code, "msg", text, "data", Map.of())));
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static Map<String, String> query(@Nullable String raw) {
        return Arrays.stream((raw == null ? "" : raw).split("&"))
                .filter(part -> part.contains("="))
                .collect(Collectors.toMap(
                        part -> part.substring(0, part.indexOf('=')),
                        part -> URLDecoder.decode(part.substring(part.indexOf('=') + 1), UTF_8)));
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
