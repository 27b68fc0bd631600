package io.certwatch.product.checklist;

import io.certwatch.edition.Sector;
import java.util.Set;

/** The sectors that companies stated. */
@FunctionalInterface
public interface CompanySectors {

    Set<Sector> of(String company);
}
