package io.certwatch.notification.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryObligations;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.platform.text.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepAnnexesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    private final InMemoryObligations obligations = new InMemoryObligations();
    private final InMemoryAnnexes annexes = new InMemoryAnnexes();
    private int read;

    @BeforeEach
    void oneCompanyHasAnObligation() {
        obligations.save(List.of(Fixtures.known("o-1", 1, Transition.OPENED, Fixtures.VENDOR, null, false)));
    }

    private Annex read(String company, LocalDate day) {
        var content = (company + day + read++).getBytes(UTF_8);
        return new Annex(company, day, Sha256.of(content), content);
    }

    private void runAt(String instant) {
        new KeepAnnexes(
                        obligations,
                        this::read,
                        annexes,
                        Duration.ofHours(2),
                        Period.ofYears(10),
                        Clock.fixed(Instant.parse(instant), ZoneOffset.UTC))
                .run();
    }

    @Test
    void keepsTheAnnexOfTheDayThatHasEndedOnce() {
        runAt("2026-12-01T16:00:00Z");
        var first = annexes.find(Fixtures.COMPANY, DAY).orElseThrow();
        runAt("2026-12-01T16:10:00Z");

        assertThat(annexes.find(Fixtures.COMPANY, DAY)).contains(first);
        assertThat(read).isEqualTo(1);
    }

    @Test
    void makesNoneOfADayThatEndedLongAgo() {
        runAt("2026-12-01T18:00:00Z");
        runAt("2026-12-02T15:59:59Z");

        assertThat(annexes.kept).isEmpty();
    }

    @Test
    void removesThoseThatAreOld() {
        runAt("2026-12-01T16:00:00Z");
        runAt("2036-12-02T17:00:00Z");

        assertThat(annexes.kept.keySet()).containsExactly(Fixtures.COMPANY + "/2036-12-02");
    }

    private static final class InMemoryAnnexes implements Annexes {
        private final Map<String, Annex> kept = new LinkedHashMap<>();

        @Override
        public Optional<Annex> find(String company, LocalDate day) {
            return Optional.ofNullable(kept.get(company + "/" + day));
        }

        @Override
        public boolean has(String company, LocalDate day) {
            return find(company, day).isPresent();
        }

        @Override
        public void keep(Annex annex) {
            kept.putIfAbsent(annex.company() + "/" + annex.day(), annex);
        }

        @Override
        public void removeBefore(LocalDate day) {
            kept.values().removeIf(annex -> annex.day().isBefore(day));
        }
    }
}
