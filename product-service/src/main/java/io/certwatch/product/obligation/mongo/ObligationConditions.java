package io.certwatch.product.obligation.mongo;

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

import io.certwatch.product.aggregate.mongo.DueDay;
import io.certwatch.product.aggregate.mongo.GivenConditions;
import io.certwatch.product.aggregate.mongo.ObligationDocument;
import io.certwatch.product.aggregate.obligation.DeadlineKind;
import io.certwatch.product.aggregate.obligation.ObligationState.Status;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationFilter.AnswerStatus;
import io.certwatch.product.obligation.ObligationFilter.OnDay;
import io.certwatch.product.obligation.ObligationSearch;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;

/** Query conditions on one obligation. */
record ObligationConditions(String prefix) {

    /** On an obligation in the array of its product. */
    static final ObligationConditions WITHIN = new ObligationConditions("");

    /** On an obligation after {@code $unwind}. */
    static final ObligationConditions UNWOUND = new ObligationConditions("obligations.");

    Bson of(ObligationFilter filter) {
        return conditions(filter).all();
    }

    /** Continues after the place where the previous page ended, if the order is by a value of the obligation. */
    Bson of(ObligationSearch search) {
        var places = new ObligationPlaces(search.order());
        return conditions(search.filter())
                .add(
                        places.areOfProducts() ? null : search.after(),
                        place -> places.behind(place, prefix + places.field(), id()))
                .all();
    }

    private GivenConditions conditions(ObligationFilter filter) {
        return new GivenConditions(inAny(filter.statuses()))
                .add(filter.dueFrom(), day -> and(gte(due(), day), ne(due(), DueDay.UNKNOWN)))
                .add(filter.dueBefore(), day -> lt(due(), day))
                .add(filter.endsFrom(), day -> ends(name -> gte(name, day)))
                .add(filter.endsBefore(), day -> ends(name -> lt(name, day)))
                .add(filter.dueRule(), this::dueBy)
                .eq(prefix + "requirement.entry.code", filter.entry())
                .eq(prefix + "openedBy.id", filter.openedBy())
                .add(filter.overdue(), this::overdue)
                .add(filter.withoutProof(), this::withoutProof)
                .add(filter.notYetOnMarket(), this::notYetOnMarket)
                .add(filter.answer(), this::answer)
                .add(filter.answerable() ? filter : null, _ -> answerable());
    }

    /** Names each status if any will do, because the index with the day begins with it. */
    private Bson inAny(Collection<Status> statuses) {
        var any = statuses.isEmpty() ? List.of(Status.values()) : statuses;
        return in(status(), any.stream().map(Enum::name).toList());
    }

    /** A satisfied one whose vendor was reminded has a certificate to renew. */
    private Bson answerable() {
        return or(
                in(status(), ObligationDocument.UNFINISHED),
                and(
                        eq(status(), Status.SATISFIED.name()),
                        ne(prefix + "reminders", List.of()),
                        ne(prefix + "reminders", null)));
    }

    private Bson answer(AnswerStatus status) {
        return switch (status) {
            case NONE -> eq(prefix + "answer", null);
            case WAITING -> eq(prefix + "answer.state", VendorAnswer.State.WAITING.name());
            case SEEN,
                    UNDER_WAY,
                    APPLIED,
                    PASSED_ON,
                    DISCONTINUED,
                    NOT_FOR_MAINLAND,
                    NOT_OURS,
                    CERTIFIED,
                    EARLIER_PROOF -> eq(prefix + "answer.kind", status.name());
        };
    }

    /** A certificate of the register covers it, or a proof of the company; a day that is not known does not match. */
    private Bson ends(Function<String, Bson> condition) {
        return and(
                eq(status(), Status.SATISFIED.name()),
                or(condition.apply(prefix + "certificate.validUntil"), condition.apply(prefix + "proof.validUntil")));
    }

    private Bson dueBy(DeadlineKind rule) {
        return switch (rule) {
            case BEFORE_DAY -> ne(due(), DueDay.UNKNOWN);
            case BEFORE_MARKET_ENTRY -> eq(due(), DueDay.UNKNOWN);
        };
    }

    private Bson overdue(OnDay overdue) {
        return isDue(overdue, true);
    }

    private Bson withoutProof(OnDay withoutProof) {
        return isDue(withoutProof, false);
    }

    private Bson notYetOnMarket(OnDay notYet) {
        var today = notYet.today();
        return notYet.is()
                ? and(in(status(), ObligationDocument.UNFINISHED), gt(due(), today), lte(notToBeSoldSince(), today))
                : or(nin(status(), ObligationDocument.UNFINISHED), lte(due(), today), gt(notToBeSoldSince(), today));
    }

    private Bson isDue(OnDay due, boolean planned) {
        return due.is()
                ? and(in(status(), ObligationDocument.UNFINISHED), lte(due(), due.today()), eq(duePlanned(), planned))
                : or(nin(status(), ObligationDocument.UNFINISHED), gt(due(), due.today()), eq(duePlanned(), !planned));
    }

    private String notToBeSoldSince() {
        return prefix + "requirement.notToBeSoldSince";
    }

    private String duePlanned() {
        return prefix + "requirement.duePlanned";
    }

    private String id() {
        return prefix + "id";
    }

    private String due() {
        return prefix + "requirement.due";
    }

    private String status() {
        return prefix + "status";
    }
}
