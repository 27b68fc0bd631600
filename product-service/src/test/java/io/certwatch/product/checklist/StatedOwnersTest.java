package io.certwatch.product.checklist;

import static io.certwatch.product.aggregate.decision.AuthorFixture.LI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.certwatch.product.engine.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatedOwnersTest {

    private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");

    private final InMemoryStatedItems items = new InMemoryStatedItems();
    private final StatedOwners owners = new StatedOwners(items);
    private final UUID obligation = UUID.randomUUID();

    private void state(String template, @Nullable String owner, Instant at) {
        var asked = new Asked(
                new ItemKey(template, "proof"),
                1,
                Category.CERTIFICATION,
                SubjectKind.OBLIGATION,
                obligation.toString(),
                "router",
                new Wording("证明", "proof"),
                new Wording("", ""),
                null);
        var first = StatedItem.createUntouched(UUID.randomUUID(), "acme", asked, LI, at);
        items.add(first.assigning(asked, first.statement().assign(owner, null, null), LI, at));
    }

    @Test
    void nobodyOwnsWhatNobodyStatedAnythingAbout() {
        assertThat(owners.find("acme", List.of(obligation))).isEmpty();
        state("company", null, AT);
        assertThat(owners.find("acme", List.of(obligation))).isEmpty();
    }

    @Test
    void theOwnerThatWasStatedLastCounts() {
        state("company", "Wang Wei", AT.plusSeconds(1));
        state("energy", "Li Na", AT);
        state("cloud", null, AT.plusSeconds(2));
        var other = UUID.randomUUID();
        assertThat(owners.find("acme", List.of(obligation, other))).containsOnly(entry(obligation, "Wang Wei"));
        assertThat(owners.find("beta", List.of(obligation))).isEmpty();
        assertThat(owners.find("acme", List.of(other))).isEmpty();
    }
}
