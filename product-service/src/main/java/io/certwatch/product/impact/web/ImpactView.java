package io.certwatch.product.impact.web;

import static java.util.stream.Collectors.toMap;

import io.certwatch.edition.Force;
import io.certwatch.platform.web.Page;
import io.certwatch.platform.web.ReadersText;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.Name;
import io.certwatch.product.aggregate.obligation.DeadlineKind;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.engine.Basis;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.engine.affected.AffectedProducts;
import io.certwatch.product.impact.Counts;
import io.certwatch.product.impact.Effect;
import io.certwatch.product.impact.Effect.Aspect;
import io.certwatch.product.impact.Effect.Kind;
import io.certwatch.product.impact.Impact;
import io.certwatch.product.impact.web.ProposalReader.Proposal;
import io.certwatch.product.inventory.web.SkuAddress;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An impact in the API.
 *
 * @param on the day assessed for
 * @param remarks on the edition
 * @param examined products that it can affect
 * @param because why everything had to be assessed
 * @param products by effect; the other counts likewise
 * @param verdicts how many products change from one verdict to another
 * @param items the products, with their state without the edition and with it
 */
record ImpactView(
        EditionView edition,
        LocalDate on,
        List<ReadersText> remarks,
        int examined,
        AffectedProducts.@Nullable Reason because,
        Map<Kind, Integer> products,
        List<Counts.VerdictCount> verdicts,
        List<EntryView> entries,
        List<Counts.VendorCount> vendors,
        List<ItemView> items,
        @Nullable String next) {

    record EditionView(
            String id,
            Force force,
            LocalDate effective,
            @Nullable String supersedes) {}

    record EntryView(String edition, String entry, Map<Kind, Integer> products) {}

    record ItemView(
            String sku,
            String href,
            Name name,
            @Nullable String model,
            @Nullable String vendor,
            Kind effect,
            Set<Aspect> changes,
            StateView without,
            StateView with) {

        static ItemView of(Effect effect) {
            var product = effect.after().product();
            return new ItemView(
                    product.sku().value(),
                    "/api/products/" + SkuAddress.of(product.sku()),
                    product.name(),
                    product.model(),
                    product.vendor(),
                    effect.kind(),
                    effect.changes(),
                    StateView.of(effect.before()),
                    StateView.of(effect.after()));
        }
    }

    /**
     * @param verdict null if no edition is in force
     * @param warnings entries of editions that are not binding, as {@code edition/code}
     */
    record StateView(
            @Nullable Verdict verdict,
            @Nullable Basis basis,
            List<DutyView> owed,
            List<String> warnings,
            Explanation explanation) {

        static StateView of(AssessedProduct product) {
            return new StateView(
                    product.assessment().verdict(),
                    product.assessment().basis(),
                    Effect.listOwed(product).map(DutyView::of).toList(),
                    Effect.listWarnings(product)
                            .map(finding -> finding.edition() + "/" + finding.entry())
                            .toList(),
                    product.assessment().explanation());
        }
    }

    record DutyView(
            String edition,
            String entry,
            @Nullable LocalDate due,
            DeadlineKind dueRule,
            ObligationState.Status status) {

        static DutyView of(Obligation obligation) {
            var requirement = obligation.requirement();
            return new DutyView(
                    requirement.edition().id(),
                    requirement.entry().code(),
                    requirement.due(),
                    requirement.dueRule(),
                    obligation.status());
        }
    }

    static ImpactView of(Proposal proposal, Impact impact, int limit) {
        var edition = impact.edition();
        var counts = impact.counts();
        var page = Page.of(
                        impact.effects(),
                        limit,
                        effect -> effect.after().id().sku().value())
                .map(ItemView::of);
        return new ImpactView(
                new EditionView(edition.id(), edition.force(), edition.effective(), edition.supersedes()),
                impact.day(),
                ReadersText.of(proposal.remarks()),
                counts.examined(),
                impact.reach() instanceof AffectedProducts.Everything(var reason) ? reason : null,
                whole(counts.products()),
                counts.verdicts(),
                counts.entries().stream()
                        .map(one ->
                                new EntryView(one.entry().edition(), one.entry().code(), one.products()))
                        .toList(),
                counts.vendors(),
                page.items(),
                page.next());
    }

    /** Adds zero for each effect that no product has. */
    private static Map<Kind, Integer> whole(Map<Kind, Integer> counted) {
        return Stream.of(Kind.values())
                .collect(toMap(
                        kind -> kind,
                        kind -> counted.getOrDefault(kind, 0),
                        (one, _) -> one,
                        () -> new EnumMap<>(Kind.class)));
    }
}
