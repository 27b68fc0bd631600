package io.certwatch.product.product.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import io.certwatch.product.obligation.ObligationState.Status;
import io.certwatch.product.obligation.ReminderLeads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** Matches products with an obligation that a new day changes; each alternative is a range of one index. */
final class ObligationFilters {

    private static final String EXPOSED = ProductDocument.CII + ".exposed";

    static final List<String> UNFINISHED = List.of(Status.OPEN.name(), Status.IN_PROGRESS.name());

    private ObligationFilters() {}

    static Bson movedBy(LocalDate today, ReminderLeads leads) {
        var any = new ArrayList<Bson>();
        any.add(elemMatch("obligations", and(eq("status", Status.WAIVED.name()), lt("waiver.until", today))));
        for (var usual : leads.days()) {
            any.add(and(eq(EXPOSED, false), or(reached(today, usual))));
            any.add(and(eq(EXPOSED, true), or(reached(today, usual + leads.earlierInCii()))));
        }
        return or(any);
    }

    private static List<Bson> reached(LocalDate today, int lead) {
        return List.of(
                toSeeTo(gt("announced", lead), lte("requirement.due", today.plusDays(lead))),
                elemMatch(
                        "obligations",
                        and(
                                eq("status", Status.SATISFIED.name()),
                                gt("announced", lead),
                                lte("certificate.validUntil", today.plusDays(lead)))));
    }

    private static Bson toSeeTo(Bson... conditions) {
        return elemMatch("obligations", and(in("status", UNFINISHED), and(conditions)));
    }
}
