package io.certwatch.notification.webhook.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.notification.webhook.RobotAccess;
import io.certwatch.notification.webhook.SigningSecrets.UnreadableSecret;
import io.certwatch.notification.webhook.Webhook;
import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Address and body of a robot's message, signed for a time as its provider demands. */
public final class RobotSignatures {

    /** @param address with the provider's key */
    public record SignedMessage(URI address, String body) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String HMAC = "HmacSHA256";

    private RobotSignatures() {}

    /** @throws UnreadableSecret if address or secret were stored with another key */
    public static SignedMessage sign(Webhook webhook, String body, Instant now) throws UnreadableSecret {
        var access = Objects.requireNonNull(webhook.robot());
        var address = access.address().clear();
        var secret = secret(access);
        return switch (webhook.details().format()) {
            case DINGTALK -> new SignedMessage(URI.create(address + dingtalk(address, secret, now)), body);
            case FEISHU -> new SignedMessage(URI.create(address), feishu(body, secret, now));
            case WECOM, SLACK, TEAMS, CERTWATCH -> new SignedMessage(URI.create(address), body);
        };
    }

    private static String secret(RobotAccess access) throws UnreadableSecret {
        return access.secret() == null ? "" : access.secret().clear();
    }

    /** Milliseconds and signature in the query; the key is the secret, and the text ends with it. */
    private static String dingtalk(String address, String secret, Instant now) {
        if (secret.isEmpty()) return "";
        var millis = Long.toString(now.toEpochMilli());
        var signature = hmac(secret, millis + "\n" + secret);
        return (address.contains("?") ? "&" : "?") + "timestamp=" + millis + "&sign="
                + URLEncoder.encode(signature, UTF_8);
    }

    /** Seconds and signature in the body; the key is time and secret, and the text is empty. */
    private static String feishu(String body, String secret, Instant now) {
        if (secret.isEmpty()) return body;
        var seconds = Long.toString(now.getEpochSecond());
        var signed = (ObjectNode) JSON.readTree(body);
        signed.put("timestamp", seconds);
        signed.put("sign", hmac(seconds + "\n" + secret, ""));
        return JSON.writeValueAsString(signed);
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
