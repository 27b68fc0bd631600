package io.certwatch.notification.followup.web;

import io.certwatch.notification.followup.SilentVendor;
import java.time.Instant;

/**
 * The response body of a vendor who does not answer.
 *
 * @param products       different ones about which an answer is missing
 * @param firstMessageAt the earliest message without an answer
 * @param lastMessageAt  the last reminder
 */
record SilentVendorView(String vendor, int products, Instant firstMessageAt, Instant lastMessageAt) {

    static SilentVendorView of(SilentVendor silent) {
        return new SilentVendorView(
                silent.vendor(), silent.products(), silent.firstMessageAt(), silent.lastMessageAt());
    }
}
