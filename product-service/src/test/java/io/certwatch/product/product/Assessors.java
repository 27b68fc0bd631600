package io.certwatch.product.product;

import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.obligation.ReminderLeads;
import java.time.Clock;

/** What the pipelines of one test share, over whichever products. */
public record Assessors(
        CurrentCatalogue catalogue,
        ContextLoader contextLoader,
        Clock clock,
        ReminderLeads leads,
        AssessmentListener listener) {

    public Assessors(CurrentCatalogue catalogue, ContextLoader contextLoader, Clock clock) {
        this(catalogue, contextLoader, clock, ReminderLeads.USUAL, (_, _, _) -> {});
    }

    public AssessmentPipeline over(Products products) {
        return new AssessmentPipeline(products, catalogue, contextLoader, clock, leads, listener);
    }
}
