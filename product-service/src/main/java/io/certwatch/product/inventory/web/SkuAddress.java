package io.certwatch.product.inventory.web;

import io.certwatch.product.aggregate.Sku;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * A SKU in a path. Some proxies do not pass on slashes and similar characters, in any encoding; a SKU with such
 * characters is written as {@code ~} and its UTF-8 bytes in URL-safe Base64, as the register does with certificate
 * numbers.
 */
public final class SkuAddress {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*");

    private SkuAddress() {}

    public static String of(Sku sku) {
        var value = sku.value();
        return PLAIN.matcher(value).matches()
                ? UriUtils.encodePathSegment(value, StandardCharsets.UTF_8)
                : "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the SKU from a path variable that is already decoded. */
    public static Sku read(String segment) {
        return new Sku(readText(segment));
    }

    /** Reads another id that is written so, such as a vendor's. */
    public static String readText(String segment) {
        if (!segment.startsWith("~")) {
            return segment;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(segment.substring(1)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return segment;
        }
    }
}
