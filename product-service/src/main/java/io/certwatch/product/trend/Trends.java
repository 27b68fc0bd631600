package io.certwatch.product.trend;

import java.time.LocalDate;
import java.util.List;

/** Keeps the figures of past days. What is kept of a day never changes. */
public interface Trends {

    boolean has(String company, LocalDate day);

    /** Returns false, and changes nothing, if those of the day are kept already. */
    boolean keep(String company, DayFigures figures);

    /** From the first to the last day, each included; days of which nothing was kept are left out. */
    List<DayFigures> between(String company, LocalDate first, LocalDate last);

    void removeBefore(LocalDate day);
}
