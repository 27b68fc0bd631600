package io.certwatch.notification.email;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertLineBuilder;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Sending;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.alert.TeamNotice;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.vocabulary.BilingualText;
import io.certwatch.notification.vocabulary.CiiExposure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One alert of each content, of no company, which is written at start and never stored or sent. */
final class SampleAlerts {
    private static final BilingualText TEXT = new BilingualText("示例", "Sample");
    private static final AlertCause CAUSE = new AlertCause(AlertCause.Kind.EDITION, "sample");

    private SampleAlerts() {}

    static List<Alert> at(Instant now) {
        return List.of(
                alert(obligations(now), now), alert(team(now), now), alert(notice(now), now), alert(source(now), now));
    }

    private static AlertContent obligations(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var line = AlertLineBuilder.builder()
                .obligation("sample")
                .revision(1)
                .product(new AlertLine.Product("SAMPLE", TEXT, "Sample", CiiExposure.MARKED))
                .edition(new AlertLine.Edition("2023-2", "2023年第2号", TEXT, today))
                .entry(new AlertLine.Entry("SCP-02", TEXT))
                .due(today.plusDays(30))
                .explanation(TEXT)
                .news(AlertLine.News.OPENED)
                .missing(List.of(TEXT))
                .build();
        return new AlertContent.Obligations("sample", List.of(line));
    }

    private static AlertContent team(Instant now) {
        return new AlertContent.TeamNews(
                List.of(new TeamItem(AlertId.STEWARDS, TeamItem.Kind.NO_CONTACT, "sample", Map.of(), now)));
    }

    private static AlertContent notice(Instant now) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new AlertContent.TeamNotices(List.of(new TeamNotice("sample", TEXT, List.of(TEXT), day, "/app", false)));
    }

    private static AlertContent source(Instant now) {
        return new SourceNews(
                "sample",
                1,
                SourceNews.Kind.HELD,
                TEXT,
                "https://example.org/list",
                SourceNews.Publishes.EDITION,
                TEXT,
                List.of(TEXT),
                List.of(TEXT),
                new SourceNews.Figures(1, 1L, 0, 0, 0),
                new SourceNews.Links(null, null, null),
                now);
    }

    private static Alert alert(AlertContent content, Instant now) {
        return new Alert(
                new AlertId(AlertId.STEWARDS, UUID.randomUUID().toString(), 1),
                content,
                CAUSE,
                AlertStatus.PLANNED,
                List.of(),
                Sending.FIRST,
                null,
                now,
                null,
                1);
    }
}
