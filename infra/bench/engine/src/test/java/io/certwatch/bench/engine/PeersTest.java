package io.certwatch.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A peer is worth comparing with only if it does the same work. */
class PeersTest {

    enum Which {
        LUCENE,
        DROOLS;

        Peer open() {
            var rules = Rule.of(Reference.live(), Reference.LEXICON);
            return switch (this) {
                case LUCENE -> new LucenePeer(rules);
                case DROOLS -> new DroolsPeer(rules);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatIsNamedAndWithinTheThresholds(Which which) {
        try (var peer = which.open()) {
            assertThat(peer.match(new Item(
                            "核心路由器",
                            Map.of("systemThroughputBidirectional", 2e14, "routingTableCapacity", 1e6),
                            List.of())))
                    .contains("CNE-01");
            assertThat(peer.match(new Item(
                            "核心路由器",
                            Map.of("systemThroughputBidirectional", 1e9, "routingTableCapacity", 10.0),
                            List.of())))
                    .doesNotContain("CNE-01");
            assertThat(peer.match(new Item("Huawei USG6525E next-generation firewall", Map.of(), List.of())))
                    .contains("SCP-02");
            assertThat(peer.match(new Item("chair", Map.of(), List.of()))).isEmpty();
        }
    }

    @Test
    void readsTheFiguresThatItWouldBeHanded() {
        var catalogue = Reference.catalogue();

        assertThat(Reference.products())
                .extracting(product -> Item.of(product, catalogue))
                .allSatisfy(item -> assertThat(item.readAnew().figures()).isEqualTo(item.figures()))
                .anySatisfy(item -> assertThat(item.figures()).hasSizeGreaterThan(1));
    }

    @Test
    void readsEveryCharacter() {
        var subject = Reference.products().getFirst().subject();

        assertThat(ReadingPass.over(subject)).isNotEqualTo(ReadingPass.over(subject.withModel("another")));
    }
}
