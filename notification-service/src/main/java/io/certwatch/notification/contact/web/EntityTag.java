package io.certwatch.notification.contact.web;

import io.certwatch.notification.contact.Contact;
import io.certwatch.platform.web.RequestProblem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a contact, as the ETag and If-Match headers spell it. */
final class EntityTag {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private EntityTag() {}

    static String of(Contact contact) {
        return "\"" + contact.version() + "\"";
    }

    /** Null where any version will do. */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw RequestProblem.invalid("If-Match", "If-Match must be the ETag that an answer gave, such as \"1\".");
        }
        return Long.valueOf(tag.group(1));
    }
}
