package io.certwatch.product.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingDossiersTest {

    private static final LocalDate ENDED = LocalDate.parse("2026-11-30");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DossierSnapshots snapshots = mock();

    /** It is the first of December in China, and still November elsewhere. */
    private final MissingDossiers missing = new MissingDossiers(
            () -> List.of("complete", "gap", "new"),
            snapshots,
            meters,
            Clock.fixed(Instant.parse("2026-11-30T18:00:00Z"), ZoneOffset.UTC));

    @Test
    void aCompanyThatHadDossiersMissesThatOfTheDayThatHasEnded() {
        when(snapshots.firstDay("complete")).thenReturn(Optional.of(ENDED.minusDays(9)));
        when(snapshots.has("complete", ENDED)).thenReturn(true);
        when(snapshots.firstDay("gap")).thenReturn(Optional.of(ENDED.minusDays(1)));
        when(snapshots.firstDay("new")).thenReturn(Optional.empty());

        missing.count();

        assertThat(meters.get("product.dossiers.missing").gauge().value()).isEqualTo(1);
    }
}
