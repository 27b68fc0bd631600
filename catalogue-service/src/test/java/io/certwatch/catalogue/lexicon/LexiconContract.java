package io.certwatch.catalogue.lexicon;

import static io.certwatch.catalogue.AuthorFixture.WU;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of every store of the lexicon. */
public abstract class LexiconContract {

    private static final List<Map<String, Object>> SENSES = List.of(
            Map.of("editions", List.of("*"), "terms", Map.of("zh", List.of("路由器"), "en", List.of()), "weight", 3));

    private Lexicon lexicon;

    protected abstract Lexicon emptyLexicon();

    /** How many events were written. */
    protected abstract int told();

    @BeforeEach
    void begin() {
        lexicon = emptyLexicon();
    }

    @Test
    void republishesNoRevisionThatAnotherHasReplacedMeanwhile() {
        var older = new LexiconEntry("CNE-01", 1, List.of("CNE-01"), List.of(), "shipped", null);
        var newer = new LexiconEntry("CNE-01", 2, List.of("CNE-01"), SENSES, "steward", WU);
        lexicon.bringUpTo(List.of(older));
        lexicon.bringUpTo(List.of(newer));

        lexicon.republish(List.of(older));
        assertThat(told()).isEqualTo(2);
        lexicon.republish(List.of(newer));
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void returnsStoredEntries() {
        var revision = new LexiconRevision(1, new TreeMap<>(Map.of("CNE-01", SENSES, "CNE-02", List.of())));

        assertThat(lexicon.claim(revision)).isTrue();
        lexicon.bringUpTo(revision.entries());

        assertThat(lexicon.latest()).contains(revision);
        assertThat(lexicon.entries()).isEqualTo(revision.entries());
        assertThat(lexicon.find("CNE-01"))
                .contains(new LexiconEntry("CNE-01", 1, List.of("CNE-01", "CNE-02"), SENSES, "shipped", null));
        assertThat(lexicon.find("CNE-09")).isEmpty();
    }

    @Test
    void claimsARevisionOnce() {
        assertThat(lexicon.claim(new LexiconRevision(1, new TreeMap<>()))).isTrue();
        assertThat(lexicon.claim(new LexiconRevision(1, new TreeMap<>()))).isFalse();
    }

    @Test
    void listsTheRevisionsOfAnEntry() {
        var first = new LexiconRevision(1, new TreeMap<>(Map.of("CNE-01", SENSES, "CNE-02", SENSES)));
        var second = new LexiconRevision(
                2, new TreeMap<>(Map.of("CNE-01", List.of())), "steward", WU, Instant.parse("2026-11-25T12:00:00Z"));
        lexicon.claim(first);
        lexicon.claim(second);

        assertThat(lexicon.revisionsOf("CNE-01")).containsExactly(second, first);
        assertThat(lexicon.revisionsOf("CNE-02")).containsExactly(first);
    }

    @Test
    void ignoresOlderRevisions() {
        var newer = new LexiconEntry("CNE-01", 2, List.of("CNE-01"), SENSES, "steward", WU);
        lexicon.bringUpTo(List.of(newer));
        lexicon.bringUpTo(List.of(new LexiconEntry("CNE-01", 1, List.of("CNE-01"), List.of(), "shipped", null)));

        assertThat(lexicon.find("CNE-01")).contains(newer);
    }

    @Test
    void seedsOnceOnSeveralInstances() throws Exception {
        var shipped = Map.of("CNE-01", SENSES, "OTHER", SENSES);
        var threads = List.of(seeding(shipped), seeding(shipped), seeding(shipped), seeding(shipped));
        for (var thread : threads) thread.join();

        assertThat(lexicon.latest())
                .hasValueSatisfying(latest -> assertThat(latest.revision()).isEqualTo(1));
        assertThat(lexicon.entries()).extracting(LexiconEntry::entry).containsExactly("CNE-01", "OTHER");
    }

    private Thread seeding(Map<String, List<Map<String, Object>>> shipped) {
        return Thread.startVirtualThread(() -> new SeedLexicon(lexicon).seed(shipped));
    }
}
