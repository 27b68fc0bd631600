package io.certwatch.product.checklist.plan;

/** The plan settings of all companies, with every revision that they ever had. */
public interface CompanyPlanSettings {

    PlanSettingsRevision current(String company);

    /** Adds the next revision; returns false if somebody else has added it. */
    boolean add(PlanSettingsRevision next);
}
