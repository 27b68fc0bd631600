package io.certwatch.product.checklist.facts;

import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text that is open for comments.
 *
 * @param id unique among editions and laws
 * @param address where it can be read
 * @param lastDay for comments, in China; null if it is not stated
 * @param effective when it is proposed to take effect; null if it is not stated
 */
public record OpenConsultation(
        String id,
        Wording title,
        String address,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate effective) {}
