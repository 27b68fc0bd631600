package io.certwatch.product.checklist.facts;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.EntryKey;
import io.certwatch.product.catalogue.LiveCatalogue;
import io.certwatch.product.checklist.AnsweredBy;
import io.certwatch.product.checklist.ChecklistFacts;
import io.certwatch.product.checklist.ItemKey;
import io.certwatch.product.checklist.ItemSubject;
import io.certwatch.product.checklist.SubjectFacts;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.TemplateItem;
import io.certwatch.product.checklist.plan.CompanyPlanSettings;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.obligation.ObligationOverview;
import io.certwatch.product.obligation.ObligationOverview.Place;
import io.certwatch.product.obligation.ObligationOverviews;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One subject for each obligation that is required now, by SKU: what is recorded about it fills its plan.
 */
final class ObligationFacts implements ChecklistFacts {

    private static final String BETWEEN = "\n";

    private final ObligationOverviews obligations;
    private final CurrentCatalogue catalogue;
    private final AccreditedBodies bodies;
    private final CompanyPlanSettings settings;
    private final ReminderLeads leads;

    public ObligationFacts(
            ObligationOverviews obligations,
            CurrentCatalogue catalogue,
            AccreditedBodies bodies,
            CompanyPlanSettings settings,
            ReminderLeads leads) {
        this.obligations = obligations;
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.settings = settings;
        this.leads = leads;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.OBLIGATION;
    }

    @Override
    public List<SubjectFacts> page(String company, Collection<TemplateItem> items, @Nullable String after, int limit) {
        return facts(company, obligations.page(company, after == null ? null : place(after), limit), items);
    }

    @Override
    public List<SubjectFacts> find(String company, Collection<TemplateItem> items, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : facts(
                        company,
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

    private List<SubjectFacts> facts(String company, List<ObligationOverview> owed, Collection<TemplateItem> items) {
        var standards = new Standards(catalogue.get());
        var stated = settings.current(company).settings();
        var answered = items.stream()
                .filter(item -> item.answeredBy() == AnsweredBy.CERTIFICATION_STEPS)
                .map(TemplateItem::id)
                .toList();
        return owed.stream()
                .map(one -> facts(
                        new ProofOfObligation(one, standards.of(one), bodies, stated, leads.longestOfProofs()),
                        answered))
                .toList();
    }

    private static SubjectFacts facts(ProofOfObligation proof, List<ItemKey> answered) {
        var answer = proof.answer();
        return new SubjectFacts(
                subject(proof.owed()), answered.stream().collect(toMap(item -> item, _ -> answer)), proof.plan());
    }

    private static ItemSubject subject(ObligationOverview owed) {
        return new ItemSubject(
                SubjectKind.OBLIGATION,
                owed.id().toString(),
                name(owed, ObligationFacts::inBoth),
                place(owed),
                ChinaCalendar.dayOf(owed.openedAt()),
                null,
                new Wording(
                        name(owed, name -> name.zh().isBlank() ? name.en() : name.zh()),
                        name(owed, name -> name.en().isBlank() ? name.zh() : name.en())));
    }

    /**
     * What people call the product, its model and its SKU. The entry tells the obligations of one product apart.
     *
     * @param in writes a name for readers of one language, or of both
     */
    private static String name(ObligationOverview owed, Function<Wording, String> in) {
        var product = owed.product();
        var entry = owed.entry().code() + " " + in.apply(owed.entry().name());
        return Stream.of(in.apply(product.name()), product.model(), owed.sku(), entry)
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .collect(joining(" · "));
    }

    /** Who cannot read a name knows the other. */
    private static String inBoth(Wording name) {
        return Stream.of(name.zh(), name.en())
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(joining(" / "));
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
