package io.certwatch.catalogue.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeedLexiconTest {

    private final LexiconInMemory lexicon = new LexiconInMemory();
    private final SeedLexicon seedLexicon = new SeedLexicon(lexicon);

    @Test
    void storesTheShippedEntries() {
        seedLexicon.seed(ShippedLexicon.read());

        assertThat(lexicon.entries()).extracting(LexiconEntry::entry).contains("CNE-01", "SCP-34", "OTHER", "CONTEXT");
    }

    @Test
    void storesNothingIfNothingChanged() {
        seedLexicon.seed(Map.of("CNE-01", sense("路由器")));
        seedLexicon.seed(Map.of("CNE-01", sense("路由器")));

        assertThat(lexicon.told()).hasSize(1);
    }

    @Test
    void publishesOnlyChangedEntries() {
        seedLexicon.seed(Map.of("CNE-01", sense("路由器"), "CNE-02", sense("交换机")));
        seedLexicon.seed(Map.of("CNE-01", sense("路由器"), "CNE-02", sense("以太网交换机")));

        assertThat(lexicon.told().getLast())
                .isEqualTo(new LexiconEntry("CNE-02", 2, List.of("CNE-02"), sense("以太网交换机"), "shipped", null));
        assertThat(lexicon.find("CNE-01"))
                .hasValueSatisfying(entry -> assertThat(entry.revision()).isEqualTo(1));
    }

    @Test
    void completesARevisionAfterACrash() {
        var halfDone = new LexiconRevision(1, new TreeMap<>(Map.of("CNE-01", sense("路由器"), "CNE-02", sense("交换机"))));
        lexicon.claim(halfDone);
        lexicon.bringUpTo(halfDone.entries().subList(0, 1));

        seedLexicon.seed(halfDone.changes());

        assertThat(lexicon.entries()).isEqualTo(halfDone.entries());
        assertThat(lexicon.told()).isEqualTo(halfDone.entries());
    }

    private static List<Map<String, Object>> sense(String term) {
        return List.of(Map.of("editions", List.of("*"), "terms", Map.of("zh", List.of(term))));
    }
}
