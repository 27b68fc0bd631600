package io.certwatch.product.checklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** The day on which each vendor of a company was first seen, from which the due days of its items are counted. */
public interface VendorStarts {

    /** Returns the day for each of these vendors; it is today where a vendor was not seen before. */
    Map<String, LocalDate> since(String company, Collection<String> vendors, LocalDate today);
}
