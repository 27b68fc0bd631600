package io.certwatch.notification.alert;

import java.time.LocalDate;

/** How pressing a line is for its vendor; the first that applies. */
public enum Severity {
    /** The day by which the certificate had to exist has come. */
    OVERDUE,
    /** The product is used in critical information infrastructure. */
    CII,
    /** Due within {@value #SOON_DAYS} days. */
    SOON,
    LATER;

    static final int SOON_DAYS = 30;

    /** @param today in China, as the dates of obligations are */
    public static Severity of(AlertLine line, LocalDate today) {
        if (line.isOverdue(today)) return OVERDUE;
        if (line.product().usedInCii()) return CII;
        var deadline = line.deadline();
        return deadline != null && !deadline.isAfter(today.plusDays(SOON_DAYS)) ? SOON : LATER;
    }

    /** Urgent lines are sent at once; the others when the recipient wants them. */
    public boolean isUrgent() {
        return this != LATER;
    }
}
