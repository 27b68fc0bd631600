package io.certwatch.catalogue.watching;

import static io.certwatch.catalogue.watching.WatchingInMemory.CATALOGUE;
import static io.certwatch.catalogue.watching.WatchingInMemory.REGISTER;
import static io.certwatch.catalogue.watching.WatchingInMemory.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.EditionStatus;
import io.certwatch.catalogue.fetching.Fetch;
import io.certwatch.catalogue.watching.SourceNews.Kind;
import io.certwatch.importjob.Phase;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckSourceTest {

    private final WatchingInMemory watching = new WatchingInMemory();

    @Test
    void turnsANewVersionOfAnEditionIntoADraft() {
        watching.watch(settings(CATALOGUE));

        var check = watching.shows("catalogue/good.html");

        assertThat(check.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(check.edition()).isEqualTo("2028-1");
        assertThat(check.figures())
                .isEqualTo(
                        new VersionFigures(12, null, 12, 0, 0, check.figures().filled()));
        assertThat(edition("2028-1")).isEqualTo(EditionStatus.DRAFT);
        assertThat(watching.told()).containsExactly(Kind.CHANGED);
        assertThat(watching.source().knowledge().newest())
                .isEqualTo(new NewestVersion(1, check.finishedAt(), "2028-1", null, false));
    }

    @Test
    void turnsANewVersionOfARegisterIntoAnImport() {
        watching.watch(settings(REGISTER));

        var first = watching.shows("register/good.csv");
        watching.register.workOff();
        var grown = watching.shows("register/grown.csv");
        watching.register.workOff();

        assertThat(grown.figures())
                .extracting(VersionFigures::count, VersionFigures::lastGood, VersionFigures::added)
                .containsExactly(27, 24, 3);
        assertThat(watching.register.find(grown.importId()).phase()).isEqualTo(Phase.DONE);
        assertThat(watching.register.find(first.importId()).details().source()).isEqualTo("watched");
    }

    @Test
    void transfersNothingIfTheServerReportsNoChange() {
        watching.watch(settings(CATALOGUE));
        watching.shows("catalogue/good.html");

        assertThat(watching.next().outcome()).isEqualTo(Outcome.NOT_MODIFIED);
        assertThat(watching.told()).hasSize(1);
    }

    @Test
    void keepsTheStateAndRetriesSoonerAfterAFailedFetch() {
        watching.watch(settings(CATALOGUE));
        watching.shows("catalogue/good.html");
        watching.otherSide.fails(Fetch.Failure.UNREACHABLE);

        var failed = watching.next();

        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(edition("2028-1")).isEqualTo(EditionStatus.DRAFT);
        assertThat(watching.source().checkState().nextAt())
                .isEqualTo(failed.finishedAt().plus(Duration.ofMinutes(10)));
        assertThat(watching.told()).containsExactly(Kind.CHANGED);
    }

    @Test
    void reportsTheThirdConsecutiveFailureAndItsEndOnce() {
        watching.watch(settings(CATALOGUE));
        watching.otherSide.fails(Fetch.Failure.TOO_SLOW);
        for (int i = 0; i < 5; i++) watching.next();

        assertThat(watching.told()).containsExactly(Kind.FAILING);
        watching.shows("catalogue/good.html");
        assertThat(watching.told()).containsExactly(Kind.FAILING, Kind.RECOVERED, Kind.CHANGED);
        assertThat(watching.source().alarms()).isEmpty();
    }

    @Test
    void reportsAPermanentFailureAtOnce() {
        watching.watch(settings(CATALOGUE));
        watching.otherSide.fails(Fetch.Failure.GONE);

        watching.next();

        assertThat(watching.told()).containsExactly(Kind.FAILING);
    }

    @Test
    void holdsARedirectToALoginPage() {
        watching.watch(settings(CATALOGUE));
        watching.otherSide.isRefused(Fetch.Refusal.REDIRECTED_ELSEWHERE);

        var check = watching.next();

        assertThat(check.outcome()).isEqualTo(Outcome.HELD);
        assertThat(check.reasons()).extracting(Reason::code).containsExactly("ELSEWHERE");
        assertThat(check.releasable()).isFalse();
    }

    @Test
    void holdsAListFromAnotherHost() {
        watching.watch(settings(CATALOGUE));
        watching.shows("catalogue/good.html");
        watching.otherSide.shows(
                WatchingInMemory.file("catalogue/next.html"),
                "text/html",
                URI.create("https://mirror.example/catalogue"));

        var check = watching.next();

        assertThat(check.reasons()).extracting(Reason::code).containsExactly("ELSEWHERE");
        assertThat(check.releasable()).isTrue();
    }

    @Test
    void holdsAVersionThatWouldReplaceAnUploadedDraft() {
        watching.watch(settings(CATALOGUE));
        watching.shows("catalogue/good.html");
        var other = new WatchingInMemory();
        other.watch(settings(CATALOGUE));
        other.shows("catalogue/next.html");
        watching.desk.editions.add(
                other.desk.editions.find(new EditionId("2029-1")).orElseThrow(), new byte[0]);
        watching.otherSide.shows(
                (new String(WatchingInMemory.file("catalogue/next.html"), UTF_8) + "<!-- -->").getBytes(UTF_8),
                "text/html");

        assertThat(watching.next().reasons()).extracting(Reason::code).containsExactly("ANOTHERS_DRAFT");
    }

    @Test
    void reportsAHoldOnceAndEndsItWithASoundVersion() {
        watching.watch(settings(CATALOGUE));
        watching.shows("catalogue/good.html");
        watching.shows("catalogue/login.html");
        watching.shows("catalogue/maintenance.html");
        watching.shows("catalogue/login.html");
        watching.shows("catalogue/good.html");

        assertThat(watching.told()).containsExactly(Kind.CHANGED, Kind.HELD, Kind.HELD, Kind.HELD, Kind.RECOVERED);
        assertThat(watching.source().knowledge().newest().edition()).isEqualTo("2028-1");
    }

    @Test
    void repeatsACheckUnderTheSameNumberAfterACrash() {
        watching.watch(settings(CATALOGUE));
        watching.otherSide.shows(WatchingInMemory.file("catalogue/good.html"), "text/html");
        var crashing = new CrashingSources(watching.sources, 1);
        try {
            watching.checkSource(crashing).check(WatchingInMemory.ID);
        } catch (IllegalStateException crash) {
            assertThat(watching.source().checkState().open()).isNotNull();
        }

        watching.due.byTheClock();

        assertThat(watching.made).extracting(Check::number, Check::outcome).containsExactly(tuple(1, Outcome.CHANGED));
        assertThat(watching.told()).containsExactly(Kind.CHANGED);
    }

    @Test
    void returnsTheOpenCheckIfAnotherIsRequested() {
        watching.watch(settings(CATALOGUE));

        var first = watching.keep.ask(WatchingInMemory.ID);
        var second = watching.keep.ask(WatchingInMemory.ID);
        watching.due.byTheClock();
        watching.due.asked();

        assertThat(second).isEqualTo(first);
        assertThat(watching.made)
                .extracting(Check::number, Check::asked)
                .containsExactly(tuple(1, OpenCheck.Asked.STEWARD));
    }

    @Test
    void checksOnceAfterSeveralMissedChecks() {
        watching.watch(settings(CATALOGUE));
        watching.shows("catalogue/good.html");
        watching.clock.move(Duration.ofDays(9));

        watching.due.byTheClock();
        watching.due.byTheClock();

        assertThat(watching.made).hasSize(2);
        assertThat(watching.source().checkState().nextAt())
                .isEqualTo(watching.clock.instant().plus(Duration.ofHours(6)));
    }

    private EditionStatus edition(String id) {
        return watching.desk.editions.find(new EditionId(id)).orElseThrow().status();
    }
}
