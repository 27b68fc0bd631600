package io.certwatch.product.trend;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Sector;
import io.certwatch.product.inventory.InventoryCounts;
import io.certwatch.product.inventory.Summaries;
import io.certwatch.product.inventory.Summary;
import io.certwatch.product.inventory.SummaryBuilder;
import io.certwatch.product.trend.KeepTrends.Retention;
import io.certwatch.product.trend.KeepTrends.Tally;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A figure a day: once, of the day that has ended in China, and never of a night that was missed. */
class KeepTrendsTest {

    private static final LocalDate ENDED = LocalDate.parse("2026-11-30");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-30T16:00:00Z");

    private final InMemoryTrends trends = new InMemoryTrends();
    private final Counting counting = new Counting();
    private final List<String> companies = new ArrayList<>(List.of("demo", "harbor"));
    private Instant now = MIDNIGHT;

    @Test
    void keepsTheFiguresOfTheDayThatHasEnded() {
        assertThat(run()).isEqualTo(new Tally(2, 0));

        assertThat(trends.between("demo", ENDED.minusDays(9), ENDED.plusDays(9)))
                .containsExactly(new DayFigures(ENDED, 7, 5, 3, 2, 4));
        assertThat(counting.days).as("overdue is counted as of that day").containsOnly(ENDED);
    }

    @Test
    void countsNothingAgainWhenItRunsAgain() {
        run();
        counting.required = 99;
        now = MIDNIGHT.plus(Duration.ofMinutes(10));

        assertThat(run()).isEqualTo(new Tally(0, 0));
        assertThat(trends.between("demo", ENDED, ENDED))
                .extracting(DayFigures::required)
                .containsExactly(7L);
    }

    @Test
    void aMissedNightStaysAGap() {
        now = MIDNIGHT.plus(Duration.ofHours(2));

        assertThat(run()).isEqualTo(new Tally(0, 0));
        now = MIDNIGHT.plus(Duration.ofDays(1));
        run();
        assertThat(trends.between("demo", ENDED, ENDED.plusDays(1)))
                .extracting(DayFigures::day)
                .containsExactly(ENDED.plusDays(1));
    }

    @Test
    void aCompanyThatCannotBeCountedIsTriedAgain() {
        counting.failing = "demo";
        assertThat(run()).isEqualTo(new Tally(1, 1));

        counting.failing = null;
        now = MIDNIGHT.plus(Duration.ofMinutes(10));
        assertThat(run()).isEqualTo(new Tally(1, 0));
        assertThat(trends.has("demo", ENDED)).isTrue();
    }

    @Test
    void removesWhatIsOlderThanTheDaysThatAreKept() {
        trends.keep("demo", new DayFigures(ENDED.minusDays(400), 1, 1, 1, 1, 1));
        trends.keep("demo", new DayFigures(ENDED.minusDays(399), 1, 1, 1, 1, 1));

        run();

        assertThat(trends.between("demo", ENDED.minusDays(500), ENDED))
                .extracting(DayFigures::day)
                .containsExactly(ENDED.minusDays(399), ENDED);
    }

    private Tally run() {
        Clock clock = InstantSource.fixed(now).withZone(ZoneOffset.UTC);
        var retention = new Retention(Duration.ofHours(2), 400);
        return new KeepTrends(
                        () -> companies,
                        counting,
                        trends,
                        (_, work) -> {
                            work.run();
                            return true;
                        },
                        retention,
                        clock)
                .run();
    }

    private static final class Counting implements Summaries {
        final List<LocalDate> days = new ArrayList<>();
        long required = 7;

        @Nullable
        String failing;

        @Override
        public CountedProducts countProducts(String company, @Nullable Sector sector) {
            if (company.equals(failing)) throw new IllegalStateException("no answer");
            return new CountedProducts() {

                @Override
                public Summary summary(LocalDate today) {
                    days.add(today);
                    return SummaryBuilder.builder()
                            .verdicts(Map.of("REQUIRED", required, "REVIEW", 3L))
                            .obligations(Map.of("OPEN", 7L, "SATISFIED", 4L))
                            .withoutProof(5)
                            .overdue(2)
                            .build();
                }

                @Override
                public InventoryCounts inventory(LocalDate today) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public Map<String, Long> findings(String company, String edition) {
            throw new UnsupportedOperationException();
        }
    }
}
