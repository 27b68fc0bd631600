package io.certwatch.product.aggregate.pipeline;

import io.certwatch.product.aggregate.AssessmentListener;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.catalogue.CurrentCatalogue;
import java.time.Clock;

/** What the pipelines of one test share, over whichever products. */
public record Assessors(
        CurrentCatalogue catalogue,
        ContextLoader contextLoader,
        Clock clock,
        ReminderLeads leads,
        AssessmentListener listener) {

    public Assessors(CurrentCatalogue catalogue, ContextLoader contextLoader, Clock clock) {
        this(catalogue, contextLoader, clock, ReminderLeads.USUAL);
    }

    public Assessors(CurrentCatalogue catalogue, ContextLoader contextLoader, Clock clock, ReminderLeads leads) {
        this(catalogue, contextLoader, clock, leads, (_, _, _) -> {});
    }

    public AssessmentPipeline over(Products products) {
        return new AssessmentPipeline(products, catalogue, contextLoader, clock, leads, listener);
    }
}
