package io.certwatch.notification.vocabulary;

/** How urgent a line of an alert is for its vendor: by days alone, so that it tells nothing that the company keeps inside. */
public enum Severity {
    /** The day by which the certificate had to exist has come. */
    OVERDUE,
    /** Due within 30 days. */
    SOON,
    LATER;

    /** Urgent lines are sent at once; the others when the recipient wants them. */
    public boolean isUrgent() {
        return this != LATER;
    }
}
