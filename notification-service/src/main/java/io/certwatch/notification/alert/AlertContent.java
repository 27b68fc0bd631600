package io.certwatch.notification.alert;

import io.certwatch.notification.teamitem.TeamItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of an alert: obligations go to a vendor, source news to the stewards, team news and notices to the company's own team. */
public sealed interface AlertContent
        permits AlertContent.Obligations, AlertContent.TeamNews, AlertContent.TeamNotices, SourceNews {

    /** New items of the team's list, oldest first. */
    record TeamNews(List<TeamItem> items) implements AlertContent {

        public TeamNews {
            items = List.copyOf(items);
        }
    }

    /** What the team should know; there is nothing to settle. */
    record TeamNotices(List<TeamNotice> notices) implements AlertContent {

        public TeamNotices {
            notices = List.copyOf(notices);
        }
    }

    /** Obligations of a vendor; lines are added while the alert is collecting. */
    record Obligations(@Nullable String vendor, List<AlertLine> lines) implements AlertContent {

        List<AlertLine> activeLines() {
            return lines.stream().filter(line -> !line.takenOut()).toList();
        }
    }
}
