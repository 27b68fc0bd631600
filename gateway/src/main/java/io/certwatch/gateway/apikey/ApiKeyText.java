package io.certwatch.gateway.apikey;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.certwatch.platform.secret.SecretHash;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as its owner sees it: {@code cwk_<id>_<secret><checksum>}, 8 bytes, 32 bytes and 4 bytes in lower-case hexadecimal. The prefix lets
 * secret scanners find it; the CRC-32 of all before it tells typing errors from unknown keys.
 */
final class ApiKeyText {

    static final String PREFIX = "cwk_";

    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("(cwk_([0-9a-f]{16})_([0-9a-f]{64}))([0-9a-f]{8})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final String secret;

    private ApiKeyText(String id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    static ApiKeyText create() {
        return new ApiKeyText(random(ID_BYTES), random(SECRET_BYTES));
    }

    /** Empty if the text has another form, or its checksum shows a typing error. */
    static Optional<ApiKeyText> read(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() && checksum(matcher.group(1)).equals(matcher.group(4))
                ? Optional.of(new ApiKeyText(matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    String id() {
        return id;
    }

    /** The stored form of the secret. */
    byte[] hash() {
        return SecretHash.of(secret);
    }

    /** The whole key, to be shown once. */
    String reveal() {
        var text = PREFIX + id + "_" + secret;
        return text + checksum(text);
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String checksum(String text) {
        var checksum = new CRC32();
        checksum.update(text.getBytes(US_ASCII));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
