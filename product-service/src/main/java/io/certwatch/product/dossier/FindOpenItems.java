package io.certwatch.product.dossier;

import io.certwatch.edition.Force;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.bid.BidLine;
import io.certwatch.product.bid.BidLine.Origin;
import io.certwatch.product.bid.BidProduct;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.plan.PlanWords;
import io.certwatch.product.checklist.plan.ProofPlan;
import io.certwatch.product.dossier.DossierOpenProduct.Kind;
import io.certwatch.product.dossier.DossierOpenProduct.OpenItem;
import io.certwatch.product.engine.EntryCitation;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.naming.PartyName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is left to do about products, from the products themselves and from their rows in the checklist. */
final class FindOpenItems {

    private final LocalDate day;
    private final Set<String> obligations;
    private final Map<String, ChecklistItem> rows = new HashMap<>();

    /** @param products of which rows of the checklist are kept */
    FindOpenItems(Collection<AssessedProduct> products, LocalDate day) {
        this.day = day;
        obligations = products.stream()
                .flatMap(product -> product.obligations().stream())
                .map(obligation -> obligation.id().toString())
                .collect(Collectors.toSet());
    }

    void add(ChecklistItem item) {
        if (item.retired() == null
                && item.plan() != null
                && obligations.contains(item.asked().subject())) {
            rows.put(item.asked().subject(), item);
        }
    }

    /** Empty if nothing is left to do. */
    Optional<DossierOpenProduct> of(BidProduct product, AssessedProduct assessed, Map<String, PartyName> vendors) {
        var items = new ArrayList<OpenItem>();
        items.addAll(questions(assessed));
        var unfinished = assessed.obligations().stream()
                .filter(obligation -> obligation.state().unfinished())
                .toList();
        for (var obligation : unfinished) items.addAll(of(obligation, product.vendor()));
        if (!unfinished.isEmpty()) items.addAll(papers(product));
        doubts(assessed).forEach(items::add);
        answersToDecide(assessed).forEach(items::add);
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new DossierOpenProduct(
                        product.sku(), product.name(), product.vendor(), vendors.get(product.vendor()), items));
    }

    /** One for each entry about which a person has to decide, also if another entry requires a proof. */
    private static List<OpenItem> questions(AssessedProduct assessed) {
        var assessment = assessed.assessment();
        if (assessment.pending()) return List.of();
        var asked = assessment.findings().stream()
                .filter(finding -> finding.force() == Force.STATUTORY && finding.verdict() == Verdict.REVIEW)
                .map(finding -> EntryCitation.of(finding.name(), finding.entry(), finding.edition()))
                .distinct()
                .map(entry -> new OpenItem(Kind.TO_BE_DECIDED, entry, null, null, false))
                .toList();
        return asked.isEmpty() && assessment.verdict() == Verdict.REVIEW
                ? List.of(new OpenItem(Kind.TO_BE_DECIDED, null, null, null, false))
                : asked;
    }

    private List<OpenItem> of(Obligation obligation, @Nullable String vendor) {
        var entry = obligation.requirement().citation();
        var row = rows.get(obligation.id().toString());
        var owner = row == null ? null : row.statement().owner();
        var plan = row == null ? null : row.plan();
        var items = new ArrayList<OpenItem>();
        var lastDay = row == null ? null : row.due();
        var isLate = lastDay != null && lastDay.isBefore(day);
        var ended = obligation.endedProof();
        items.add(new OpenItem(
                ended == null ? Kind.WITHOUT_PROOF : Kind.PROOF_ENDED,
                withNamed(
                        obligation.answer(),
                        ended == null ? entry : Explanation.of("dossier.open-item.ended", entry, ended.describeEnd())),
                owner,
                lastDay,
                isLate));
        if (plan != null) {
            if (!plan.inTime()) items.add(new OpenItem(Kind.NOT_IN_TIME, entry, owner, lastDay, false));
            plan.steps().stream()
                    .filter(ProofPlan.PlannedStep::late)
                    .map(step ->
                            new OpenItem(Kind.STEP_LATE, words(PlanWords.of(step.step())), owner, step.planned(), true))
                    .forEach(items::add);
        }
        var answer = obligation.answer();
        if (vendor != null && (answer == null || answer.isRejected())) {
            var kind = answer == null ? Kind.NO_ANSWER : Kind.ANSWER_REJECTED;
            items.add(new OpenItem(kind, entry, owner, null, false));
        }
        return items;
    }

    private static Explanation withNamed(@Nullable VendorAnswer answer, Explanation about) {
        var named = answer == null ? null : answer.findNamedProof();
        return named == null ? about : Explanation.of("dossier.open-item.named", about, named);
    }

    /** Those of the company that would be a proof if somebody accepted them; a vendor's wait as its answer. */
    private static List<OpenItem> papers(BidProduct product) {
        return product.lines().stream()
                .filter(line ->
                        line.origin() == Origin.COMPANY && !Boolean.FALSE.equals(line.valid()) && !line.accepted())
                .filter(line -> line.kind() != null && line.kind().satisfies())
                .map(BidLine::number)
                .map(number -> new OpenItem(Kind.PROOF_TO_ACCEPT, new Explanation(number, number), null, null, false))
                .toList();
    }

    private static Stream<OpenItem> doubts(AssessedProduct assessed) {
        return assessed.obligations().stream()
                .filter(Obligation::isToBeConfirmed)
                .map(obligation -> new OpenItem(
                        Kind.PROOF_TO_CONFIRM, obligation.requirement().citation(), null, null, false));
    }

    private static Stream<OpenItem> answersToDecide(AssessedProduct assessed) {
        return assessed.obligations().stream()
                .filter(obligation -> obligation.answer() != null
                        && Objects.requireNonNull(obligation.answer()).isWaiting())
                .map(obligation -> new OpenItem(
                        Kind.ANSWER_TO_DECIDE, obligation.requirement().citation(), null, null, false));
    }

    private static Explanation words(Wording wording) {
        return new Explanation(wording.zh(), wording.en());
    }
}
