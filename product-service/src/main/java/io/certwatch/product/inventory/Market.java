package io.certwatch.product.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether the product is on the market, and from when. */
public record Market(Status status, @Nullable LocalDate entryDate) {

    public enum Status { PLANNED, ON_MARKET, WITHDRAWN }

    /** What a product is taken to be when nobody says: sold already, so that nothing is put off. */
    public static final Market UNSAID = new Market(Status.ON_MARKET, null);

    public Market {
        if (status == Status.PLANNED && entryDate == null) {
            throw new InvalidProduct("market.entryDate", "is missing: a planned product needs the day it enters the market");
        }
    }

    boolean withdrawn() {
        return status == Status.WITHDRAWN;
    }
}
