package io.certwatch.product.product;

import java.util.Map;

/** Counts over a company's listed products. */
public interface Summaries {

    Summary of(String company);

    /** Products that have a finding under an entry of the edition, by its code; entries that found nothing are left out. */
    Map<String, Long> findings(String company, String edition);
}
