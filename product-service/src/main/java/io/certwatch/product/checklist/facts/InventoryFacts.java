package io.certwatch.product.checklist.facts;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.Imports;
import io.certwatch.importjob.Phase;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.checklist.AnsweredBy;
import io.certwatch.product.checklist.ChecklistFacts;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemSubject;
import io.certwatch.product.checklist.SubjectFacts;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.checklist.TemplateItem;
import io.certwatch.product.inventory.CountedOnce;
import io.certwatch.product.inventory.Summaries;
import io.certwatch.product.productimport.InventoryExport;
import io.certwatch.product.profile.CompanyProfiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads what the system knows about the company: its inventory as a whole, and its profile. {@link InventoryAnswers}
 * decides what that answers.
 */
final class InventoryFacts implements ChecklistFacts {

    private static final ItemSubject COMPANY = ItemSubject.company();
    private static final Set<AnsweredBy> ANSWERED = Set.of(
            AnsweredBy.PRODUCTS_IN_SCOPE,
            AnsweredBy.INVENTORY_JUDGED,
            AnsweredBy.ROWS_WITH_REMARKS,
            AnsweredBy.CRITICAL_EQUIPMENT,
            AnsweredBy.CII_STANDING);

    /** How long rejected rows are remembered, unless a person says what became of them. */
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Summaries summaries;
    private final Imports<InventoryExport> imports;
    private final CurrentCatalogue catalogue;
    private final CompanyProfiles profiles;
    private final Clock clock;

    public InventoryFacts(
            Summaries summaries,
            Imports<InventoryExport> imports,
            CurrentCatalogue catalogue,
            CompanyProfiles profiles,
            Clock clock) {
        this.summaries = summaries;
        this.imports = imports;
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.COMPANY;
    }

    @Override
    public ChecklistFacts in(CountedOnce reading) {
        return new InventoryFacts(reading.of(summaries), imports, catalogue, profiles, clock);
    }

    @Override
    public List<SubjectFacts> page(String company, Collection<TemplateItem> items, @Nullable String after, int limit) {
        return after == null ? List.of(facts(company, items)) : List.of();
    }

    @Override
    public List<SubjectFacts> find(String company, Collection<TemplateItem> items, Collection<String> ids) {
        return ids.contains(COMPANY.id()) ? List.of(facts(company, items)) : List.of();
    }

    private SubjectFacts facts(String company, Collection<TemplateItem> items) {
        var asked = items.stream()
                .filter(item -> item.answeredBy() != null && ANSWERED.contains(item.answeredBy()))
                .toList();
        if (asked.isEmpty()) return new SubjectFacts(COMPANY, Map.of());
        var now = clock.instant();
        var questions = asked.stream()
                .map(TemplateItem::answeredBy)
                .collect(toCollection(() -> EnumSet.noneOf(AnsweredBy.class)));
        var byQuestion = new EnumMap<AnsweredBy, ItemAnswer>(AnsweredBy.class);
        if (questions.remove(AnsweredBy.CII_STANDING)) {
            byQuestion.put(AnsweredBy.CII_STANDING, CiiReview.answer(profiles.current(company), now));
        }
        if (!questions.isEmpty()) {
            var answers = new InventoryAnswers(
                    summaries.countProducts(company, null).inventory(ChinaCalendar.dayOf(now)),
                    AssessmentBasis.of(catalogue.get()),
                    now);
            questions.forEach(question -> byQuestion.put(question, answer(question, answers, company)));
        }
        return new SubjectFacts(
                COMPANY, asked.stream().collect(toMap(TemplateItem::id, item -> byQuestion.get(item.answeredBy()))));
    }

    private ItemAnswer answer(AnsweredBy question, InventoryAnswers answers, String company) {
        return switch (question) {
            case PRODUCTS_IN_SCOPE -> answers.productsInScope();
            case INVENTORY_JUDGED -> answers.inventoryJudged();
            case ROWS_WITH_REMARKS -> rowsWithRemarks(answers, rejecting(company, answers.at()));
            case CRITICAL_EQUIPMENT -> answers.criticalEquipment();
            case CII_STANDING, CERTIFICATION_STEPS, CONSULTATION_DAYS ->
                throw new IllegalArgumentException("not about the inventory: " + question);
        };
    }

    private static ItemAnswer rowsWithRemarks(
            InventoryAnswers answers, @Nullable ImportJob<InventoryExport> rejecting) {
        return rejecting == null
                ? answers.rowsWithRemarks(0, null)
                : answers.rowsWithRemarks(rejecting.progress().rows().rejected(), rejecting.finishedAt());
    }

    /** The newest import of the last year that rejected rows, which are no products. */
    private @Nullable ImportJob<InventoryExport> rejecting(String company, Instant now) {
        var since = now.minus(REMEMBERED);
        return imports.newest(company, job -> job.receivedAt().isBefore(since) || hasRejected(job))
                .filter(job -> !job.receivedAt().isBefore(since))
                .orElse(null);
    }

    private static boolean hasRejected(ImportJob<InventoryExport> job) {
        return job.phase() == Phase.DONE && job.progress().rows().rejected() > 0;
    }
}
