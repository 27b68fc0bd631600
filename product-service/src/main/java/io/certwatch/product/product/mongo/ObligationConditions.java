package io.certwatch.product.product.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationFilter.Overdue;
import io.certwatch.product.obligation.ObligationSearch;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** Query conditions on one obligation. */
record ObligationConditions(String prefix) {

    /** On an obligation in the array of its product. */
    static final ObligationConditions WITHIN = new ObligationConditions("");

    /** On an obligation after {@code $unwind}. */
    static final ObligationConditions UNWOUND = new ObligationConditions("obligations.");

    Bson of(ObligationFilter filter) {
        return and(conditions(filter));
    }

    /** Continues after the place where the previous page ended; the day comes first, as in the index. */
    Bson of(ObligationSearch search) {
        var conditions = conditions(search.filter());
        var after = search.after();
        if (after != null) {
            var day = DueDay.stored(after.due());
            conditions.add(gte(due(), day));
            conditions.add(or(gt(due(), day), gt(id(), after.id().toString())));
        }
        return and(conditions);
    }

    private List<Bson> conditions(ObligationFilter filter) {
        var conditions = new ArrayList<Bson>();
        conditions.add(ne(id(), null));
        if (filter.status() != null) {
            conditions.add(eq(status(), filter.status().name()));
        }
        if (filter.dueBefore() != null) {
            conditions.add(lt(due(), filter.dueBefore()));
        }
        if (filter.dueRule() != null) {
            conditions.add(
                    switch (filter.dueRule()) {
                        case BEFORE_DAY -> ne(due(), DueDay.UNKNOWN);
                        case BEFORE_MARKET_ENTRY -> eq(due(), DueDay.UNKNOWN);
                    });
        }
        if (filter.entry() != null) {
            conditions.add(eq(prefix + "requirement.entry.code", filter.entry()));
        }
        if (filter.openedBy() != null) {
            conditions.add(eq(openedBy(), filter.openedBy()));
        }
        if (filter.overdue() != null) {
            conditions.add(overdue(filter.overdue()));
        }
        return conditions;
    }

    private Bson overdue(Overdue overdue) {
        return overdue.is()
                ? and(in(status(), ObligationFilters.UNFINISHED), lte(due(), overdue.today()))
                : or(nin(status(), ObligationFilters.UNFINISHED), gt(due(), overdue.today()));
    }

    private String id() {
        return prefix + "id";
    }

    private String due() {
        return prefix + "requirement.due";
    }

    private String openedBy() {
        return prefix + "openedBy.id";
    }

    private String status() {
        return prefix + "status";
    }
}
