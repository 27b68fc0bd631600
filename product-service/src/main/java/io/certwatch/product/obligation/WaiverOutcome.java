package io.certwatch.product.obligation;

/** What became of one of many obligations that were to be waived, or whose waivers were to be revoked. */
public enum WaiverOutcome {
    CHANGED,
    UNCHANGED,
    /** A proof covers it: there is nothing to waive. */
    COVERED,
    /** It is no longer required. */
    LIFTED,
    /** It is not waived: there is nothing to revoke. */
    NO_WAIVER,
    /** The company has no such obligation. */
    UNKNOWN,
    /** Its product cannot be assessed, however often it is sent. */
    FAILED,
    /** Others changed its product again and again at the same moment. */
    BUSY
}
