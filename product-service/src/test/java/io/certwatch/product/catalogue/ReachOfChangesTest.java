package io.certwatch.product.catalogue;

import static io.certwatch.product.catalogue.CatalogueFixture.edition;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2017;
import static io.certwatch.product.catalogue.CatalogueFixture.edition2023;
import static io.certwatch.product.catalogue.CatalogueFixture.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.engine.affected.AffectedProducts.Reason;
import io.certwatch.product.engine.affected.AffectedProducts.Some;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachOfChangesTest {

    private static final LocalDate EARLY = LocalDate.parse("2026-01-01");

    private final InMemoryReadModel readModel = InMemoryReadModel.with(edition2017());
    private final ReachOfChanges reaches = new ReachOfChanges(readModel);

    private static Edition announced(long revision, String effective) {
        var next = edition("2027-1", "2017-1", effective, entry("X-1", "沙箱", "Sandbox", List.of(), List.of()));
        return next.withRevision(revision);
    }

    private Some reach(CatalogueChange change) {
        return (Some) reaches.of(change.id());
    }

    @Test
    void editionAffectsWordsOfItsAndTheEndedEntries() {
        var reach = reach(readModel.publish(edition2023()));
        assertThat(reach.things().whole()).contains("=scp 30", "=scp 02").doesNotContain("椅子");
        assertThat(reach.entries()).containsExactly("SCP-02");
    }

    @Test
    void sameContentInAnotherRevisionAffectsNothing() {
        var again = edition2017();
        assertThat(reach(readModel.publish(again.withRevision(2)))).isEqualTo(AffectedProducts.NOTHING);
    }

    @Test
    void effectiveDayAffectsBothEditionsAgain() {
        readModel.publish(announced(1, "2027-01-01"), EARLY);
        var reach = reach(readModel.publish(announced(2, "2027-01-01"), LocalDate.parse("2027-01-01")));
        assertThat(reach.things().whole()).contains("=scp 04", "=x 1");
    }

    /** Somebody may have registered a product on the day in between. */
    @Test
    void nextChangeIncludesAnEffectiveDayInBetween() {
        readModel.publish(announced(1, "2026-12-01"), EARLY);
        var reach = reach(readModel.publish(edition("other", null, "2030-01-01"), LocalDate.parse("2026-12-05")));
        assertThat(reach.things().whole()).contains("=scp 04", "=x 1");
    }

    @Test
    void affectsEverythingIfTheEarlierStateIsMissing() {
        readModel.forget(edition2017());
        assertThat(reaches.of(readModel.publish(edition2023()).id()))
                .isEqualTo(new AffectedProducts.Everything(Reason.UNKNOWN_BEFORE));
    }

    @Test
    void otherEngineAffectsEverything() {
        var change = new CatalogueChange.EngineReplaced("4f0c9a6d21be", 1);
        readModel.note(change, CatalogueFixture.TODAY);
        assertThat(reaches.of(change.id())).isEqualTo(new AffectedProducts.Everything(Reason.ENGINE_REPLACED));
        assertThat(reach(readModel.publish(edition2017().withRevision(2)))).isEqualTo(AffectedProducts.NOTHING);
    }

    @Test
    void repeatedChangeAffectsNothing() {
        var change = readModel.publish(edition2023());
        var first = reaches.of(change.id());
        readModel.publish(edition2023());
        assertThat(new ReachOfChanges(readModel).of(change.id())).isEqualTo(first);
        assertThat(readModel.log().version()).isEqualTo(3);
    }
}
