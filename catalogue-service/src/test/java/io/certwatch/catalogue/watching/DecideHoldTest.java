package io.certwatch.catalogue.watching;

import static io.certwatch.catalogue.AuthorFixture.author;
import static io.certwatch.catalogue.watching.WatchingInMemory.CATALOGUE;
import static io.certwatch.catalogue.watching.WatchingInMemory.ID;
import static io.certwatch.catalogue.watching.WatchingInMemory.REGISTER;
import static io.certwatch.catalogue.watching.WatchingInMemory.settings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.reading.GivenFields;
import io.certwatch.catalogue.watching.DecideHold.HoldOutcome;
import io.certwatch.catalogue.watching.SourceNews.Kind;
import io.certwatch.importjob.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions of a steward on held versions. */
class DecideHoldTest {

    private final WatchingInMemory watching = new WatchingInMemory();

    @BeforeEach
    void holdAVersionOfTheRegister() {
        watching.watch(settings(REGISTER));
        watching.shows("register/good.csv");
        watching.register.workOff();
        assertThat(watching.shows("register/half.csv").outcome()).isEqualTo(Outcome.HELD);
    }

    @Test
    void importsAReleasedVersionDespiteTheGuard() {
        var settled = release(2);

        watching.register.workOff();

        assertThat(settled).isInstanceOfSatisfying(HoldOutcome.Done.class, done -> {
            assertThat(done.check().hold().by()).isEqualTo("li");
            assertThat(watching.register.find(done.check().importId()).phase()).isEqualTo(Phase.DONE);
        });
        assertThat(watching.checks.find(ID, 2).orElseThrow().hold().reason()).isEqualTo("they cleaned up");
        assertThat(watching.told()).containsExactly(Kind.CHANGED, Kind.HELD, Kind.CHANGED, Kind.RECOVERED);
        assertThat(watching.shows("register/half.csv").outcome()).isEqualTo(Outcome.NOT_MODIFIED);
    }

    @Test
    void neitherAcceptsNorHoldsADismissedVersionAgain() {
        assertThat(watching.settle.dismiss(ID, 2, author("li"), "cut off")).isInstanceOf(HoldOutcome.Done.class);

        assertThat(watching.source().alarms()).isEmpty();
        assertThat(watching.source().knowledge().newest().check()).isEqualTo(1);
        watching.shows("register/good.csv");
        assertThat(watching.shows("register/half.csv").outcome()).isEqualTo(Outcome.DISMISSED);
        assertThat(watching.told()).containsExactly(Kind.CHANGED, Kind.HELD, Kind.RECOVERED);
    }

    @Test
    void decidesOnlyOnceAndOnlyOnTheNewestVersion() {
        watching.shows("register/holders-emptied.csv");

        assertThat(release(2)).isEqualTo(new HoldOutcome.Overtaken(3));
        assertThat(release(1)).isEqualTo(new HoldOutcome.NotHeld(Outcome.CHANGED));
        assertThat(release(9)).isEqualTo(new HoldOutcome.UnknownCheck());
        assertThat(release(3)).isInstanceOf(HoldOutcome.Done.class);
        assertThat(release(3)).isInstanceOf(HoldOutcome.AlreadySettled.class);
    }

    @Test
    void rejectsTheReleaseOfAnUnreadableVersion() {
        watching.shows("register/login.html");

        assertThat(release(3)).isEqualTo(new HoldOutcome.NotReleasable());
    }

    @Test
    void completesADocumentWithTheFieldsOfTheRelease() {
        var editions = new WatchingInMemory();
        editions.watch(settings(CATALOGUE));
        editions.shows("catalogue/no-number.html");

        assertThat(editions.settle.release(ID, 1, author("li"), "it is the draft of May", GivenFields.NONE))
                .isInstanceOf(HoldOutcome.StillHeld.class);
        var given = new GivenFields("2028-2", null, null, null, null, null, null, null);
        assertThat(editions.settle.release(ID, 1, author("li"), "it is the draft of May", given))
                .isInstanceOf(HoldOutcome.Done.class);

        assertThat(editions.desk.editions.find(new EditionId("2028-2"))).isPresent();
        assertThat(editions.told()).containsExactly(Kind.HELD, Kind.CHANGED, Kind.RECOVERED);
    }

    @Test
    void correctsAPublishedEditionOnlyByARelease() {
        var editions = new WatchingInMemory();
        editions.watch(settings(CATALOGUE));
        editions.shows("catalogue/good.html");
        editions.desk.publish.publish(new EditionId("2028-1"));
        editions.otherSide.shows(
                new String(WatchingInMemory.file("catalogue/good.html"), UTF_8)
                        .replace("≥256GB", "≥512GB")
                        .getBytes(UTF_8),
                "text/html");

        assertThat(editions.next().reasons()).extracting(Reason::code).containsExactly("ALREADY_PUBLISHED");
        var given = new GivenFields("2028-1-c1", null, null, null, null, null, "2028-1", null);
        assertThat(editions.settle.release(ID, 2, author("li"), "they corrected it", given))
                .isInstanceOf(HoldOutcome.Done.class);
        assertThat(editions.desk.editions.find(new EditionId("2028-1-c1"))).isPresent();
    }

    private HoldOutcome release(int check) {
        return watching.settle.release(ID, check, author("li"), "they cleaned up", GivenFields.NONE);
    }
}
