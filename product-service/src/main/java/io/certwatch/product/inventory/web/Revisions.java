package io.certwatch.product.inventory.web;

import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.inventory.AssessedProduct;
import io.certwatch.product.inventory.Precondition;
import io.certwatch.product.inventory.Precondition.AtRevision;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision of a product as an entity tag, and back. */
public final class Revisions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Revisions() {}

    static String tag(AssessedProduct product) {
        return tag(product.revision());
    }

    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    public static Precondition required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return Precondition.NONE;
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw RequestProblem.invalid("If-Match", "If-Match takes the ETag that an earlier answer gave, like \"5\".");
        }
        return new AtRevision(Long.parseLong(tag.group(1)));
    }
}
