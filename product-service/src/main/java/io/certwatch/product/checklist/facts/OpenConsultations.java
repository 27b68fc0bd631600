package io.certwatch.product.checklist.facts;

import java.time.LocalDate;
import java.util.List;

/** Knows the texts of one kind that are open for comments. */
@FunctionalInterface
public interface OpenConsultations {

    /** Those that are open on the day, in China, in any order. */
    List<OpenConsultation> on(LocalDate day);
}
