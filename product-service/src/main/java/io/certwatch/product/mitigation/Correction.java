package io.certwatch.product.mitigation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was done about it.
 *
 * @param on the day, in China
 * @param by the name of who did it
 * @param stated who entered it in this wording
 */
public record Correction(UUID id, LocalDate on, String by, String what, Attribution stated) {

    boolean says(StatedMitigation.StatedCorrection given) {
        return on.equals(given.on()) && by.equals(given.by()) && what.equals(given.what());
    }
}
