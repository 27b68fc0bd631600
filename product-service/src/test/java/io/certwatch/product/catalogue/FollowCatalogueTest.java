package io.certwatch.product.catalogue;

import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.catalogue.CatalogueFixture.noWords;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwatch.product.catalogue.LexiconEntry.LexiconManifest;
import io.certwatch.product.catalogue.LexiconEntry.LexiconManifest.EntryRevision;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FollowCatalogueTest {

    private final InMemoryReadModel readModel = new InMemoryReadModel();
    private final CurrentCatalogue current = new CurrentCatalogue(readModel, Arrivals.COMPLETE, Clock.systemUTC());
    private final List<String> notified = new ArrayList<>();
    private final FollowCatalogue follow = new FollowCatalogue(
            readModel,
            current,
            change -> notified.add(change.id() + "@" + readModel.log().version()));

    @Test
    void assessesNothingBeforeTheLexiconHasArrived() {
        follow.follow(edition2017());
        assertThatThrownBy(current.get()::whenReady)
                .isInstanceOf(CatalogueNotReady.class)
                .hasMessageContaining("lexicon");
        follow.follow(noWords());
        assertThat(current.get().whenReady().compiled().editions()).containsExactly("2017-1");
    }

    @Test
    void treatsARepeatedEventAsTheSameChange() {
        follow.follow(edition2017());
        follow.follow(edition2017());
        assertThat(notified).containsExactly("edition-2017-1-1@1", "edition-2017-1-1@1");
        assertThat(readModel.log().version()).isEqualTo(1);
    }

    @Test
    void recordsOneChangePerLexiconRevision() {
        follow.follow(new LexiconEntry("CNE-01", 3, List.of("CNE-01", "OTHER"), List.of()));
        assertThat(notified).isEmpty();
        follow.follow(new LexiconEntry("OTHER", 3, List.of("CNE-01", "OTHER"), List.of()));
        assertThat(notified).containsExactly("lexicon-3@1");
    }

    @Test
    void ignoresAnIncompleteRevision() {
        follow.follow(noWords());
        follow.follow(new LexiconEntry("CNE-01", 3, List.of("CNE-01", "OTHER"), List.of()));
        assertThat(current.refresh().compiled().lexiconRevision()).isEqualTo(1);
        follow.follow(new LexiconEntry("OTHER", 3, List.of("CNE-01", "OTHER"), List.of()));
        assertThat(current.refresh().compiled().lexiconRevision()).isEqualTo(3);
    }

    /** A compacted topic has only the newest event of each entry, in any order. */
    @Test
    void firstEntryOfACompactedTopicIsNotTheWholeLexicon() {
        var all = new LexiconManifest(List.of(new EntryRevision("CNE-01", 7), new EntryRevision("OTHER", 2)));
        follow.follow(edition2017());
        follow.follow(new LexiconEntry("CNE-01", 7, all, List.of()));
        assertThat(current.get().gap()).isEqualTo(CatalogueGap.LEXICON);
        follow.follow(new LexiconEntry("OTHER", 1, List.of("OTHER"), List.of()));
        assertThat(current.get().gap()).isEqualTo(CatalogueGap.LEXICON);
        follow.follow(
                new LexiconEntry("OTHER", 2, new LexiconManifest(List.of(new EntryRevision("OTHER", 2))), List.of()));
        assertThat(current.get().ready()).isTrue();
    }

    @Test
    void recordsEntriesThatArriveAfterALaterRevision() {
        follow.follow(new LexiconEntry("OTHER", 6, List.of("OTHER"), List.of()));
        follow.follow(new LexiconEntry("CNE-01", 5, List.of("CNE-01"), List.of()));
        follow.follow(new LexiconEntry("CNE-01", 5, List.of("CNE-01"), List.of()));
        assertThat(notified).containsExactly("lexicon-6@1", "lexicon-5@2", "lexicon-5@2");
    }

    @Test
    void rejectsAnEditionThatDoesNotCompile() {
        var wall = CatalogueFixture.entry("X", "墙", "Wall", List.of(), List.of());
        follow.follow(noWords());
        assertThatThrownBy(() -> follow.follow(CatalogueFixture.edition("2024-1", null, "2024-01-01", wall, wall)))
                .isInstanceOf(Uncompilable.class)
                .hasMessageStartingWith("Edition 2024-1 cannot be compiled: ")
                .hasMessageNotContaining("Exception");
        follow.follow(edition2017());
        assertThat(current.refresh().compiled().editions()).containsExactly("2017-1");
    }

    @Test
    void triesOutAnEditionThatIsNotLiveAnyMore() {
        var wall = CatalogueFixture.entry("X", "墙", "Wall", List.of(), List.of());
        follow.follow(noWords());
        follow.follow(edition2023());
        assertThatThrownBy(() -> follow.follow(CatalogueFixture.edition("2017-1", null, "2017-06-01", wall, wall)))
                .isInstanceOf(Uncompilable.class);
        follow.follow(edition2017());
        assertThat(current.get().compiled().editions()).containsExactly("2023-2");
    }

    @Test
    void readsAndCompilesTheCatalogueOnceForAPublication() {
        var calls = new ArrayList<String>();
        var counted = observed(calls::add);
        var newest = new CurrentCatalogue(counted, Arrivals.COMPLETE, Clock.systemUTC());
        var following = new FollowCatalogue(counted, newest, _ -> {});
        following.follow(noWords());
        following.follow(edition2017());
        calls.clear();

        following.follow(edition2023());

        assertThat(calls).containsOnlyOnce("editions", "lexicon");
        assertThat(newest.get().version()).isEqualTo(readModel.log().version());
        assertThat(newest.get().compiled().editions()).containsExactly("2023-2");
        assertThat(newest.get().editions()).containsOnlyKeys("2017-1", "2023-2");
        assertThat(newest.get().whenReady()).isSameAs(newest.refresh());
        assertThat(calls).as("nothing has changed").containsOnlyOnce("editions");
    }

    @Test
    void compilesAgainIfAnotherInstanceRecordedSomethingMeanwhile() {
        readModel.revise(noWords());
        var counted = observed(call -> {
            if (call.equals("note")) readModel.publish(CatalogueFixture.edition("2025-9", null, "2025-01-01"));
        });
        var newest = new CurrentCatalogue(counted, Arrivals.COMPLETE, Clock.systemUTC());

        new FollowCatalogue(counted, newest, _ -> {}).follow(edition2023());

        assertThat(newest.get().editions()).containsOnlyKeys("2023-2", "2025-9");
        assertThat(newest.get().version()).isEqualTo(3);
    }

    /** @param calls gets the name of each method, before it is called */
    private CatalogueReadModel observed(Consumer<String> calls) {
        return (CatalogueReadModel) Proxy.newProxyInstance(
                CatalogueReadModel.class.getClassLoader(),
                new Class<?>[] {CatalogueReadModel.class},
                (_, method, arguments) -> {
                    calls.accept(method.getName());
                    return method.invoke(readModel, arguments);
                });
    }

    @Test
    void skipsAnOlderRevision() {
        follow.follow(new LexiconEntry("OTHER", 2, List.of("OTHER"), List.of()));
        follow.follow(new LexiconEntry("OTHER", 1, List.of("OTHER"), List.of()));
        assertThat(notified).containsExactly("lexicon-2@1");
    }
}
