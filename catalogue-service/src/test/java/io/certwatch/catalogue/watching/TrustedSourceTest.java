package io.certwatch.catalogue.watching;

import static io.certwatch.catalogue.watching.WatchingInMemory.CATALOGUE;
import static io.certwatch.catalogue.watching.WatchingInMemory.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.ReferenceData;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.EditionStatus;
import io.certwatch.catalogue.edition.json.Uploads;
import io.certwatch.catalogue.watching.SourceNews.Kind;
import io.certwatch.catalogue.watching.SourceSettings.Freshness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trusted page, and published editions that stewards uploaded as other files. */
class TrustedSourceTest {

    private final WatchingInMemory watching = new WatchingInMemory();

    @BeforeEach
    void publishBothEditionsAndWatchThePage() {
        for (var id : new String[] {"2017-1", "2023-2"}) {
            watching.desk.receive.receive(Uploads.json(ReferenceData.edition(id)));
            watching.desk.publish.publish(new EditionId(id));
        }
        watching.watch(settings(CATALOGUE, settings(CATALOGUE).schedule(), true, Freshness.UNLIMITED));
        watching.otherSide.shows(page().getBytes(UTF_8), "text/html");
    }

    @Test
    void recognizesAPublishedEditionWithoutAMessage() {
        var check = watching.next();

        assertThat(check.outcome()).as(check.reasons().toString()).isEqualTo(Outcome.KNOWN);
        assertThat(check.edition()).isEqualTo("2023-2");
        assertThat(watching.told()).isEmpty();
        assertThat(watching.source().knowledge().newest().live()).isTrue();
    }

    @Test
    void holdsAFirstVersionThatDiffersFromThePublishedEdition() {
        watching.otherSide.shows(page().replace("≥30Tbps", "≥20Tbps").getBytes(UTF_8), "text/html");

        assertThat(watching.next().reasons()).extracting(Reason::code).containsExactly("ALREADY_PUBLISHED");
    }

    @Test
    void publishesADraftWithoutProblems() {
        watching.next();
        watching.otherSide.shows(next().getBytes(UTF_8), "text/html");

        var check = watching.next();

        assertThat(check.outcome()).as(check.reasons().toString()).isEqualTo(Outcome.CHANGED);
        assertThat(check.publication().en()).startsWith("Published automatically");
        assertThat(check.figures())
                .extracting(VersionFigures::count, VersionFigures::changed, VersionFigures::added, VersionFigures::gone)
                .containsExactly(38, 1, 0, 0);
        assertThat(status("2026-9")).isEqualTo(EditionStatus.PUBLISHED);
        assertThat(watching.told()).containsExactly(Kind.CHANGED);
        assertThat(watching.sources.told.getLast().source().knowledge().newest().live())
                .isTrue();
    }

    @Test
    void leavesADraftWithProblems() {
        watching.next();
        watching.otherSide.shows(next().replace("文件加密产品", "云堡垒机").getBytes(UTF_8), "text/html");

        var check = watching.next();

        assertThat(check.publication().en()).contains("has no English text");
        assertThat(status("2026-9")).isEqualTo(EditionStatus.DRAFT);
    }

    private EditionStatus status(String id) {
        return watching.desk.editions.find(new EditionId(id)).orElseThrow().status();
    }

    private static String next() {
        return page().replace("2023年第2号", "2026年第9号")
                .replace("（2017年第1号）", "（2023年第2号）")
                .replace("2023年7月3日", "2026年11月20日")
                .replace("≥30Tbps", "≥20Tbps");
    }

    private static String page() {
        try (var page = TrustedSourceTest.class.getResourceAsStream("/corpus/2023-2.html")) {
            return new String(Objects.requireNonNull(page).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
