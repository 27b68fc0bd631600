package io.certwatch.product.obligation.answer;

import io.certwatch.product.obligation.answer.GivenAnswer.SentScan;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Holds for a day the scans of the last form that a contact sent and that was not recorded, because something in it has
 * to be corrected or confirmed first: a browser forgets them.
 */
public interface HeldScans {

    /** @param name that the file had */
    record HeldScan(UUID id, String name) {}

    /**
     * Holds the scans in place of those that the contact sent before.
     *
     * @return those that are held; a part of them is left out if all together are too large
     */
    Map<String, HeldScan> hold(VendorContact contact, Map<String, SentScan> scans) throws IOException;

    /** Copies a scan of the contact to the disk; the caller removes it. Empty if it is held no longer. */
    Optional<SentScan> copy(VendorContact contact, UUID id) throws IOException;

    void release(VendorContact contact);
}
