package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.vocabulary.BilingualText;
import org.jspecify.annotations.Nullable;

/** A text in an event; one language may be missing. */
record TextPart(@Nullable String zh, @Nullable String en) {

    static BilingualText text(@Nullable TextPart part) {
        return part == null ? new BilingualText("", "") : new BilingualText(orEmpty(part.zh()), orEmpty(part.en()));
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
