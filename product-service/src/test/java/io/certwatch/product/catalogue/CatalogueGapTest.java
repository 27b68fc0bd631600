package io.certwatch.product.catalogue;

import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.edition.Force;
import io.certwatch.product.catalogue.EditionInParts.EditionPart;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No product is assessed by an incomplete catalogue. */
class CatalogueGapTest {

    private final InMemoryReadModel readModel = new InMemoryReadModel();
    private final InMemoryWaiting waiting = new InMemoryWaiting();
    private final List<String> runs = new ArrayList<>();
    private boolean replayed = true;

    private final ReplayState replay = new ReplayState() {
        @Override
        public String reading() {
            return "one";
        }

        @Override
        public boolean complete() {
            return replayed;
        }

        @Override
        public void completed() {
            replayed = true;
        }

        @Override
        public void reopen() {
            replayed = false;
        }
    };
    private final CaughtUp caughtUp = TopicsReadToTheEnd.caughtUp();

    private final CurrentCatalogue current =
            new CurrentCatalogue(readModel, Arrivals.of(replay, caughtUp, waiting), Clock.systemUTC());
    private final FollowCatalogue follow = new FollowCatalogue(readModel, current, _ -> {});
    private final AssembleEdition assemble = new AssembleEdition(waiting, follow, current);

    @Test
    void reportsTheMissingLexiconFirst() {
        assertThat(current.refresh().gap()).isEqualTo(CatalogueGap.LEXICON);
        readModel.publish(edition2017());
        assertThat(current.refresh().gap()).isEqualTo(CatalogueGap.LEXICON);
        readModel.revise(CatalogueFixture.noWords());
        assertThat(current.refresh().ready()).isTrue();
    }

    @Test
    void reportsTheMissingEditionInForceNext() {
        readModel.revise(CatalogueFixture.noWords());
        assertThat(current.refresh().gap()).isEqualTo(CatalogueGap.EDITION);
        assertThat(current.get().complete()).isTrue();
        assertThatThrownBy(current.get()::whenReady)
                .isInstanceOf(CatalogueNotReady.class)
                .hasMessageContaining("No statutory edition");
    }

    @Test
    void isNotClosedByAnEditionThatCannotRequire() {
        readModel.revise(CatalogueFixture.noWords());
        readModel.publish(edition("2099-1", null, "2099-01-01", entry("X", "墙", "Wall", List.of(), List.of())));
        readModel.publish(with(edition2017(), Force.GUIDANCE, false));
        assertThat(current.refresh().gap()).isEqualTo(CatalogueGap.EDITION);
    }

    @Test
    void reopensWhenTheOnlyEditionIsWithdrawn() {
        readModel.revise(CatalogueFixture.noWords());
        readModel.publish(edition2017());
        assertThat(current.refresh().ready()).isTrue();
        readModel.publish(with(edition2017(), Force.STATUTORY, true));
        assertThat(current.refresh().gap()).isEqualTo(CatalogueGap.EDITION);
    }

    @Test
    void existsUntilTheTopicsAreRead() {
        replayed = false;
        readModel.revise(CatalogueFixture.noWords());
        readModel.publish(edition2017());
        assertThat(current.refresh().gap()).isEqualTo(CatalogueGap.TOPICS);

        new FinishReplay(
                        replay,
                        caughtUp,
                        current,
                        (id, newest) -> runs.add(
                                id + " " + newest.id() + " " + current.get().gap()))
                .finish();

        assertThat(runs).containsExactly("one 2017-1 TOPICS");
        assertThat(current.get().ready()).isTrue();
    }

    @Test
    void existsUntilThisInstanceHasCaughtUp() {
        readModel.revise(CatalogueFixture.noWords());
        readModel.publish(edition2017());
        var caughtUpHere = new CaughtUp();
        var here = new CurrentCatalogue(readModel, Arrivals.of(replay, caughtUpHere, waiting), Clock.systemUTC());
        assertThat(here.get().gap()).isEqualTo(CatalogueGap.TOPICS);

        new FinishReplay(replay, caughtUpHere, here, (id, _) -> runs.add(id)).finish();

        assertThat(here.get().ready()).isTrue();
        assertThat(runs).as("the data was complete").isEmpty();
    }

    @Test
    void existsWhilePartsOfAnEditionAreMissing() {
        readModel.revise(CatalogueFixture.noWords());
        readModel.publish(edition2017());
        assemble.take(inParts(1, "a", "b"));
        assertThat(current.get().gap()).isEqualTo(CatalogueGap.PARTS);
        assemble.take(part(1, 1, "a"));
        assertThat(current.get().gap()).isEqualTo(CatalogueGap.PARTS);
        assemble.take(part(1, 2, "b"));
        assertThat(current.get().ready()).isTrue();
        assertThat(current.get().compiled().editions()).containsExactly("2023-2");
    }

    @Test
    void isClosedByTheSameEditionInOnePiece() {
        readModel.revise(CatalogueFixture.noWords());
        assemble.take(inParts(1, "a", "b"));
        assertThat(current.get().gap()).isEqualTo(CatalogueGap.PARTS);
        assemble.take(revision(edition2023(), 2));
        assertThat(current.get().ready()).isTrue();
        assertThat(waiting.isEmpty()).isTrue();
    }

    @Test
    void doesNotOpenWhenAKnownEditionIsRepeated() {
        readModel.revise(CatalogueFixture.noWords());
        readModel.publish(edition2023());
        assemble.take(inParts(1, "a", "b"));
        assertThat(current.get().ready()).isTrue();
    }

    private static Edition with(Edition edition, Force force, boolean withdrawn) {
        return edition.withRevision(2).withForce(force).withWithdrawn(withdrawn);
    }

    private static Edition revision(Edition edition, long revision) {
        return edition.withRevision(revision);
    }

    private static EditionInParts inParts(long revision, String... digests) {
        return new EditionInParts(
                revision(edition2023(), revision).withEntries(List.of()).withChanges(List.of()), List.of(digests));
    }

    private static EditionPart part(long revision, int number, String digest) {
        return new EditionPart(
                "2023-2",
                revision,
                number,
                digest,
                List.of(edition2023().entries().get(number)),
                List.of(),
                List.of());
    }
}
