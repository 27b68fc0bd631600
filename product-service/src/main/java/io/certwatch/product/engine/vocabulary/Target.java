package io.certwatch.product.engine.vocabulary;

import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.certwatch.product.engine.Criterion;
import io.certwatch.product.engine.Wording;
import io.certwatch.quantity.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a live edition, compiled.
 *
 * @param sector whose equipment guidance is about; null for everybody's
 * @param software whether its products are sold as licences
 */
public record Target(
        String edition,
        Force force,
        @Nullable Sector sector,
        @Nullable LocalDate inForceFrom,
        String code,
        Wording name,
        List<Criterion> criteria,
        boolean software) {

    public boolean binds() {
        return force == Force.STATUTORY;
    }

    public List<Criterion> criteriaOf(Dimension dimension) {
        var found = new ArrayList<Criterion>(criteria.size());
        for (var criterion : criteria) {
            if (criterion.dimension() == dimension) found.add(criterion);
        }
        return found;
    }

    @Nullable
    Criterion criterion(String parameter) {
        for (var criterion : criteria) {
            if (criterion.parameter().equals(parameter)) return criterion;
        }
        return null;
    }

    public boolean hasCriteria() {
        return !criteria.isEmpty();
    }

    /** Targets are few and live as long as their catalogue; identity is enough. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
