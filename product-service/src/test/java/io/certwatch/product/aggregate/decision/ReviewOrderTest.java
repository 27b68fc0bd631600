package io.certwatch.product.aggregate.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.catalogue.EntryKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewOrderTest {

    private static final LocalDate SOON = LocalDate.of(2027, 1, 31);
    private static final LocalDate LATER = LocalDate.of(2027, 2, 1);
    private static final EntryKey ROUTERS = new EntryKey("2023-2", "CNE-01");
    private static final EntryKey SWITCHES = new EntryKey("2023-2", "CNE-02");

    private static String place(Status status, @Nullable LocalDate due, boolean usedInCii, String sku, EntryKey entry) {
        return ReviewOrder.place(new Review(entry, status, due, Instant.EPOCH, null), usedInCii, sku);
    }

    private static String place(Status status, @Nullable LocalDate due) {
        return place(status, due, false, "A", ROUTERS);
    }

    @Test
    void putsReviewsThatWaitForDataLastHoweverSoonTheyAreDue() {
        assertThat(place(Status.OPEN, null)).isLessThan(place(Status.NEEDS_DATA, SOON));
    }

    @Test
    void makesNoDifferenceBetweenOpenAndReopenedReviews() {
        assertThat(place(Status.OPEN, SOON)).isEqualTo(place(Status.REOPENED, SOON));
    }

    @Test
    void putsTheEarlierDueDayFirstAndAnUnknownDayLast() {
        assertThat(place(Status.OPEN, SOON)).isLessThan(place(Status.OPEN, LATER));
        assertThat(place(Status.OPEN, LATER)).isLessThan(place(Status.OPEN, null));
    }

    @Test
    void putsProductsUsedInCriticalInfrastructureFirstOnTheSameDay() {
        var exposed = place(Status.OPEN, SOON, true, "B", ROUTERS);

        assertThat(exposed).isLessThan(place(Status.OPEN, SOON, false, "A", ROUTERS));
        assertThat(exposed).isGreaterThan(place(Status.OPEN, SOON.minusDays(1), false, "A", ROUTERS));
    }

    @Test
    void ordersReviewsOfTheSameDayBySkuThenByEntry() {
        var first = place(Status.OPEN, SOON, false, "A", SWITCHES);

        assertThat(first).isLessThan(place(Status.OPEN, SOON, false, "B", ROUTERS));
        assertThat(first).isGreaterThan(place(Status.OPEN, SOON, false, "A", ROUTERS));
    }

    @Test
    void keepsTheTextThatIsStored() {
        assertThat(place(Status.NEEDS_DATA, null, true, "NE 8000", ROUTERS))
                .isEqualTo("1 9999-12-31 0 NE 8000 CNE-01 2023-2");
    }
}
