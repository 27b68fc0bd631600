package io.certwatch.notification.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of an alert: obligations go to a vendor, source news to the stewards. */
public sealed interface AlertContent permits AlertContent.Obligations, SourceNews {

    /** Obligations of a vendor; lines are added while the alert is collecting. */
    record Obligations(@Nullable String vendor, List<AlertLine> lines) implements AlertContent {

        List<AlertLine> activeLines() {
            return lines.stream().filter(line -> !line.takenOut()).toList();
        }
    }
}
