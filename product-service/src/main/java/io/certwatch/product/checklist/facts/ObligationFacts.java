package io.certwatch.product.checklist.facts;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.checklist.AnsweredBy;
import io.certwatch.product.checklist.ChecklistFacts;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemKey;
import io.certwatch.product.checklist.ItemSubject;
import io.certwatch.product.checklist.SubjectFacts;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.TemplateItem;
import io.certwatch.product.checklist.facts.CertificationSteps.CertificationStep;
import io.certwatch.product.obligation.ObligationOverview;
import io.certwatch.product.obligation.ObligationOverview.Place;
import io.certwatch.product.obligation.ObligationOverviews;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One subject for each obligation that is required now, by SKU: what is recorded about it fills the steps to its
 * certificate.
 */
final class ObligationFacts implements ChecklistFacts {

    private static final String BETWEEN = "\n";

    private final ObligationOverviews obligations;
    private final CurrentCatalogue catalogue;
    private final AccreditedBodies bodies;

    public ObligationFacts(ObligationOverviews obligations, CurrentCatalogue catalogue, AccreditedBodies bodies) {
        this.obligations = obligations;
        this.catalogue = catalogue;
        this.bodies = bodies;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.OBLIGATION;
    }

    @Override
    public List<SubjectFacts> page(String company, Collection<TemplateItem> items, @Nullable String after, int limit) {
        return facts(obligations.page(company, after == null ? null : place(after), limit), items);
    }

    @Override
    public List<SubjectFacts> find(String company, Collection<TemplateItem> items, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : facts(
                        obligations.find(
                                company, ids.stream().map(UUID::fromString).toList()),
                        items);
    }

    /** A SKU has no line break, so the places are in the order of SKUs. */
    private static String place(ObligationOverview owed) {
        return owed.sku() + BETWEEN + owed.id();
    }

    private static Place place(String written) {
        var end = written.lastIndexOf(BETWEEN);
        return new Place(written.substring(0, end), UUID.fromString(written.substring(end + 1)));
    }

    private List<SubjectFacts> facts(List<ObligationOverview> owed, Collection<TemplateItem> items) {
        var steps = steps(items);
        var standards = new Standards(catalogue.get());
        return owed.stream()
                .map(one -> new SubjectFacts(
                        subject(one), answers(new CertificationSteps(one, standards.of(one), bodies), steps)))
                .toList();
    }

    /** The items of each step; usually one. */
    private static Map<CertificationStep, List<ItemKey>> steps(Collection<TemplateItem> items) {
        var steps = new EnumMap<CertificationStep, List<ItemKey>>(CertificationStep.class);
        for (var item : items) {
            if (item.answeredBy() != AnsweredBy.CERTIFICATION_STEPS) continue;
            CertificationStep.of(item.id().key())
                    .ifPresent(step ->
                            steps.computeIfAbsent(step, _ -> new ArrayList<>()).add(item.id()));
        }
        return steps;
    }

    private static Map<ItemKey, ItemAnswer> answers(
            CertificationSteps known, Map<CertificationStep, List<ItemKey>> steps) {
        var answers = new HashMap<ItemKey, ItemAnswer>();
        steps.forEach((step, items) -> {
            var answer = known.answer(step);
            items.forEach(item -> answers.put(item, answer));
        });
        return answers;
    }

    private static ItemSubject subject(ObligationOverview owed) {
        return new ItemSubject(
                SubjectKind.OBLIGATION,
                owed.id().toString(),
                owed.sku() + " · " + owed.entry().code(),
                place(owed),
                ChinaCalendar.dayOf(owed.openedAt()),
                owed.due());
    }

    /** The standards of entries, each looked up once. */
    private static final class Standards {

        private final LiveCatalogue catalogue;
        private final Map<EntryKey, List<String>> known = new HashMap<>();

        Standards(LiveCatalogue catalogue) {
            this.catalogue = catalogue;
        }

        List<String> of(ObligationOverview owed) {
            return known.computeIfAbsent(
                    new EntryKey(owed.edition().id(), owed.entry().code()), this::find);
        }

        /** An edition that a new instance has not read yet names none. */
        private List<String> find(EntryKey entry) {
            var edition = catalogue.editions().get(entry.edition());
            return edition == null ? List.of() : edition.detailsOf(entry.code()).standards();
        }
    }
}
