package io.certwatch.product.catalogue;

import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.catalogue.EntryChange.Kind;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final List<String> FROM_FIREWALL = List.of("SCP-02");

    private static List<CriterionText> atLeast(String quantity, String label) {
        return List.of(new CriterionText("throughput", new Wording("整机吞吐量", label), ">=", quantity));
    }

    private static List<Kind> kinds(EntryText next) {
        var changes = Succession.changes(edition("2030-1", "2017-1", "2030-01-01", next), edition2017());
        return changes.isEmpty() ? List.of() : changes.getFirst().kinds();
    }

    private static EntryText firewall(String quantity, String label) {
        return entry("X-1", "防火墙（硬件）", "Firewall (hardware)", atLeast(quantity, label), FROM_FIREWALL);
    }

    @Test
    void sameValueInOtherUnitsIsNoChange() {
        assertThat(kinds(firewall("0.08 Tbps", "throughput"))).isEmpty();
    }

    @Test
    void criteriaTellWhetherTheScopeGrowsOrShrinks() {
        assertThat(kinds(firewall("40 Gbps", "throughput"))).containsExactly(Kind.WIDENED);
        assertThat(kinds(firewall("160 Gbps", "new words for it"))).containsExactly(Kind.NARROWED);
    }

    @Test
    void distinguishesRenamedFromReworded() {
        assertThat(kinds(entry("X-1", "防火墙", "Firewall", atLeast("80 Gbps", "throughput"), FROM_FIREWALL)))
                .containsExactly(Kind.RENAMED);
        assertThat(kinds(firewall("80 Gbps", "bidirectional throughput"))).containsExactly(Kind.REWORDED);
        assertThat(kinds(entry("X-1", "防火墙（硬件）", "Hardware firewall", atLeast("80 Gbps", "throughput"), FROM_FIREWALL)))
                .as("a new translation")
                .containsExactly(Kind.REWORDED);
    }

    @Test
    void entryWithoutAKnownPredecessorIsNew() {
        assertThat(kinds(entry("SCP-02", "防火墙（硬件）", "Firewall (hardware)", List.of(), List.of())))
                .containsExactly(Kind.ADDED);
        var ofUnknown = edition("2030-1", "2029-1", "2030-01-01", firewall("80 Gbps", "throughput"));
        assertThat(Succession.changes(ofUnknown, null)).containsExactly(new EntryChange("X-1", List.of(Kind.ADDED)));
    }
}
