package io.certwatch.product.aggregate;

import static java.util.stream.Collectors.joining;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether the product is on the market, and from when.
 *
 * @param entryDate null if unknown; a planned product without it enters the market on a day that is not known yet
 */
public record Market(Status status, @Nullable LocalDate entryDate) {

    public enum Status {
        PLANNED,
        ON_MARKET,
        WITHDRAWN,
        /** Nobody stated it. What the law requires counts as for a product on the market. */
        UNKNOWN
    }

    /** The default when the market is not stated. */
    public static final Market UNSAID = new Market(Status.UNKNOWN, null);

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    public Market {
        if (entryDate != null && (entryDate.isBefore(EARLIEST) || entryDate.isAfter(LATEST))) {
            throw notADay(entryDate.toString());
        }
    }

    /** Parses the status by its name here, ignoring case. */
    public static Status status(String written) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().equalsIgnoreCase(written.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidField(
                        "market.status",
                        Explanation.of(
                                "problem.none-of",
                                Arrays.stream(Status.values()).map(Enum::name).collect(joining(", ")),
                                written.strip())));
    }

    /** Parses a day such as {@code 2027-03-01}. */
    public static LocalDate entryDate(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException notInTheCalendar) {
            throw notADay(written.strip());
        }
    }

    private static InvalidField notADay(String written) {
        return new InvalidField("market.entryDate", PlatformText.of("fault.date-quoted", written));
    }

    public boolean planned() {
        return status == Status.PLANNED;
    }

    /** Whether the product is planned and its entry date is unknown. */
    public boolean awaitsEntryDate() {
        return status == Status.PLANNED && entryDate == null;
    }

    Market leave() {
        return new Market(Status.WITHDRAWN, entryDate);
    }

    public boolean withdrawn() {
        return status == Status.WITHDRAWN;
    }
}
