package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.alert.Text;
import org.jspecify.annotations.Nullable;

/** Words on the wire, of which one language may be missing. */
record TextPart(@Nullable String zh, @Nullable String en) {

    static Text text(@Nullable TextPart part) {
        return part == null ? new Text("", "") : new Text(orEmpty(part.zh()), orEmpty(part.en()));
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
