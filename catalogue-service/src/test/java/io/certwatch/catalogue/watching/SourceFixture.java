package io.certwatch.catalogue.watching;

import static io.certwatch.catalogue.AuthorFixture.WU;

import io.certwatch.catalogue.fetching.Address;
import io.certwatch.catalogue.fetching.LastSeen;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.source.Header;
import io.certwatch.catalogue.watching.SourceSettings.Freshness;
import io.certwatch.catalogue.watching.SourceVersions.AcceptedVersion;
import io.certwatch.catalogue.watching.schedule.Cadence;
import io.certwatch.catalogue.watching.schedule.Schedule;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Force;
import io.certwatch.importjob.Original;
import io.certwatch.platform.text.Sentence;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Sources and checks with all fields, and with only the required ones. */
final class SourceFixture {

    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    static final URI PAGE = URI.create("https://lists.example/page");
    static final Original ORIGINAL = new Original("ab".repeat(32), "text/html", "utf-8", 12);
    static final NewestVersion NEWEST = new NewestVersion(3, NOON, "2026-9", null, false);

    private SourceFixture() {}

    static WatchedSource bare(String id) {
        var settings = new SourceSettings(
                new Bilingual("来源", null),
                Address.of("https://lists.example/page"),
                new Watched.EditionList(Force.GUIDANCE, new Bilingual(null, "List")),
                new Schedule(new Cadence.Every(Duration.ofHours(1)), Duration.ZERO),
                false,
                new Assertions(1, null, Map.of(), 0.3, 0.3, 0.9),
                Freshness.UNLIMITED,
                true);
        return WatchedSource.begin(new SourceId(id), settings, NOON);
    }

    static WatchedSource full(String id) {
        var settings = new SourceSettings(
                new Bilingual("来源", "Source"),
                Address.of("file:/srv/lists/*.xlsx"),
                new Watched.RegisterList(ListKind.SUSPENDED),
                new Schedule(new Cadence.At("0 0 9 * * *"), Duration.ofMinutes(5)),
                true,
                new Assertions(3, 9, Map.of(Header.NUMBER, 1.0), 0.1, 0.2, 0.3),
                new Freshness(Duration.ofDays(30), Duration.ofDays(3)),
                false);
        var good = new AcceptedVersion(3, ORIGINAL, "f1", PAGE, LocalDate.of(2026, 11, 20), NEWEST, NOON);
        return new WatchedSource(
                new SourceId(id),
                2,
                settings,
                5,
                new CheckState(
                        4,
                        new OpenCheck(4, OpenCheck.Asked.STEWARD, NOON, NOON.plusSeconds(1), 1),
                        NOON.plusSeconds(60),
                        3,
                        NOON),
                new SourceVersions(new LastSeen(PAGE, "\"e\"", "yesterday", "cd"), List.of(good), NEWEST, NOON, "ef"),
                List.of(new SourceAlarm(SourceAlarm.Kind.HELD, NOON, new Sentence("等", "waits"))),
                6,
                NOON,
                false);
    }

    static Check bareCheck(String source, int number) {
        return new Check(
                new SourceId(source),
                number,
                OpenCheck.Asked.CLOCK,
                NOON,
                NOON.plusSeconds(1),
                Duration.ofMillis(900),
                Outcome.NOT_MODIFIED,
                List.of(),
                null,
                null,
                false,
                null,
                null,
                false,
                null,
                null);
    }

    static Check fullCheck(String source, int number) {
        var answer = new FetchedOriginal(ORIGINAL, PAGE, Map.of("x.dotted", List.of("a", "b")));
        return new Check(
                new SourceId(source),
                number,
                OpenCheck.Asked.STEWARD,
                NOON,
                NOON.plusSeconds(1),
                Duration.ofMillis(900),
                Outcome.HELD,
                List.of(new Reason("FEWER_ROWS", new Sentence("少", "fewer"))),
                answer,
                new VersionFigures(6, 12, 1, 2, 7, Map.of("NUMBER", 0.5)),
                true,
                "2026-9",
                "i-1",
                true,
                new Sentence("发布", "published"),
                new HoldDecision(HoldDecision.Word.DISMISSED, "li", WU, "no", NOON.plusSeconds(9)));
    }
}
