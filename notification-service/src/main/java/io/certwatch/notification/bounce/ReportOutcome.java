package io.certwatch.notification.bounce;

/** What became of a report. */
public enum ReportOutcome {
    /** Nothing more is sent to the contact. */
    SUPPRESSED,
    /** It is shown with the delivery; nothing else follows from it. */
    RECORDED,
    /** The same report was taken before. */
    KNOWN,
    /** We sent no such message to such a recipient; nothing has changed. */
    UNKNOWN
}
