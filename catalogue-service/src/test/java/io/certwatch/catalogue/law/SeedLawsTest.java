package io.certwatch.catalogue.law;

import static io.certwatch.catalogue.law.LawFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.law.json.ShippedLaws;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SeedLawsTest {

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final LawsInMemory laws = new LawsInMemory();
    private final CompareLaws comparison = new CompareLaws(laws);
    private final SeedLaws seedLaws = new SeedLaws(laws, comparison, clock);

    @Test
    void publishesEachShippedVersionOnce() {
        seedLaws.seed(ShippedLaws.read());
        seedLaws.seed(ShippedLaws.read());

        assertThat(laws.told()).extracting(LawVersion::id).containsExactly("csl-2017", "csl-2025-draft", "csl-2025");
    }

    @Test
    void leavesAWithdrawnVersionWithdrawn() {
        seedLaws.seed(ShippedLaws.read());
        new PublishLaw(laws, comparison, clock).withdraw("csl-2025-draft", "never official");

        seedLaws.seed(ShippedLaws.read());

        assertThat(laws.find("csl-2025-draft"))
                .hasValueSatisfying(version -> assertThat(version.status()).isEqualTo(LawStatus.WITHDRAWN));
    }
}
