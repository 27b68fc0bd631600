package io.certwatch.notification.vocabulary;

/** How urgent a line of an alert is for its vendor. If several apply, the first counts. */
public enum Severity {
    /** The day by which the certificate had to exist has come. */
    OVERDUE,
    /** The product is used in critical information infrastructure. */
    CII,
    /** Due within 30 days. */
    SOON,
    LATER;

    /** Urgent lines are sent at once; the others when the recipient wants them. */
    public boolean isUrgent() {
        return this != LATER;
    }
}
