package io.certwatch.catalogue.watching;

import static io.certwatch.catalogue.AuthorFixture.author;
import static io.certwatch.catalogue.watching.WatchingInMemory.CATALOGUE;
import static io.certwatch.catalogue.watching.WatchingInMemory.ID;
import static io.certwatch.catalogue.watching.WatchingInMemory.REGISTER;
import static io.certwatch.catalogue.watching.WatchingInMemory.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.watching.SourceNews.Kind;
import io.certwatch.catalogue.watching.SourceSettings.Freshness;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Each alarm is reported when it starts and when it ends, and not in between. */
class WatchFreshnessTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final WatchingInMemory watching = new WatchingInMemory();

    @Test
    void raisesTheAlarmOfSilenceExactlyAtTheLimit() {
        watching.clock.moveTo(Instant.parse("2028-02-28T15:59:59.999Z"));
        watch(new Freshness(A_DAY, null));
        watching.shows("register/good.csv");

        looksAt("2028-02-29T15:59:59.998Z");
        assertThat(watching.told()).containsExactly(Kind.CHANGED);

        looksAt("2028-02-29T15:59:59.999Z");
        looksAt("2028-03-02T00:00:00Z");
        assertThat(watching.told()).containsExactly(Kind.CHANGED, Kind.STALE);
        assertThat(watching.source().alarm(SourceAlarm.Kind.STALE)).hasValueSatisfying(alarm -> {
            assertThat(alarm.since()).isEqualTo("2028-02-29T15:59:59.999Z");
            assertThat(alarm.sentence().en())
                    .isEqualTo("The source has had no new content since 28 February 2028, for more than 1 day.");
        });
    }

    @Test
    void reportsTheDayInChina() {
        watching.clock.moveTo(Instant.parse("2028-02-28T16:00:00Z"));
        watch(new Freshness(A_DAY, null));
        watching.shows("register/good.csv");

        looksAt("2028-02-29T16:00:00Z");

        assertThat(watching.source().alarms())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.sentence().zh()).isEqualTo("自2028年2月29日起没有新内容，已超过 1 天。"));
    }

    @Test
    void endsTheAlarmOfSilenceWithANewVersion() {
        watch(new Freshness(A_DAY, null));
        watching.shows("register/good.csv");
        watching.clock.move(Duration.ofDays(3));
        watching.freshness.checkAll();

        watching.shows("register/grown.csv");
        watching.freshness.checkAll();

        assertThat(watching.told()).containsExactly(Kind.CHANGED, Kind.STALE, Kind.CHANGED, Kind.RECOVERED);
    }

    @Test
    void raisesTheAlarmOfSilenceIfThereNeverWasAVersion() {
        watch(new Freshness(A_DAY, null));
        watching.clock.move(A_DAY);

        watching.freshness.checkAll();

        assertThat(watching.told()).containsExactly(Kind.STALE);
    }

    @Test
    void raisesTheAlarmOfAnUnpublishedDraft() {
        watching.watch(settings(CATALOGUE, settings(CATALOGUE).schedule(), false, new Freshness(null, A_DAY)));
        watching.shows("catalogue/good.html");
        watching.clock.move(A_DAY);
        watching.freshness.checkAll();
        watching.freshness.checkAll();
        assertThat(watching.told()).containsExactly(Kind.CHANGED, Kind.NOT_LIVE);

        watching.desk.publish.publish(new EditionId("2028-1"));
        watching.freshness.checkAll();
        watching.freshness.checkAll();

        assertThat(watching.told()).containsExactly(Kind.CHANGED, Kind.NOT_LIVE, Kind.RECOVERED);
        assertThat(watching.source().knowledge().newest().live()).isTrue();
    }

    @Test
    void raisesTheAlarmOfAVersionThatStaysHeld() {
        watch(new Freshness(null, A_DAY));
        watching.shows("register/good.csv");
        watching.register.workOff();
        watching.shows("register/half.csv");
        watching.clock.move(A_DAY);
        watching.freshness.checkAll();
        assertThat(watching.told()).containsExactly(Kind.CHANGED, Kind.HELD, Kind.NOT_LIVE);

        watching.settle.dismiss(ID, 2, author("li"), "half of it is missing");
        watching.freshness.checkAll();

        assertThat(watching.told())
                .containsExactly(Kind.CHANGED, Kind.HELD, Kind.NOT_LIVE, Kind.RECOVERED, Kind.RECOVERED);
    }

    @Test
    void forgetsAVersionWhoseImportWasCancelled() {
        watch(Freshness.UNLIMITED);
        var check = watching.shows("register/good.csv");
        var received = watching.register.find(check.importId());
        watching.register.imports.move(received, received.cancel(received.progress(), received.receivedAt()));

        watching.freshness.checkAll();

        assertThat(watching.source().knowledge().lastGood()).isEmpty();
        assertThat(watching.source().knowledge().newest()).isNull();
    }

    @Test
    void endsAllAlarmsOfADisabledOrRetiredSource() {
        watch(new Freshness(A_DAY, null));
        watching.clock.move(A_DAY);
        watching.freshness.checkAll();

        watching.keep.retire(ID, watching.source().revision());
        watching.freshness.checkAll();

        assertThat(watching.told()).containsExactly(Kind.STALE, Kind.RECOVERED);
        assertThat(watching.sources.told.getLast().sentence()).isEqualTo(Sentences.NOT_WATCHED);
    }

    private void watch(Freshness freshness) {
        watching.watch(settings(REGISTER, settings(REGISTER).schedule(), false, freshness));
    }

    private void looksAt(String now) {
        watching.clock.moveTo(Instant.parse(now));
        watching.freshness.checkAll();
    }
}
