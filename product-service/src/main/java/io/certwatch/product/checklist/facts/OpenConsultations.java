package io.certwatch.product.checklist.facts;

import io.certwatch.product.engine.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the texts of one kind that are open for comments. */
@FunctionalInterface
public interface OpenConsultations {

    /** Those that are open on the day, in China, in any order. */
    List<OpenConsultation> on(LocalDate day);

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
}
