package io.certwatch.product.obligation.answer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationOrder;
import io.certwatch.product.obligation.ObligationOrder.Place;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.answer.AnsweredProofs.KeptProof;
import io.certwatch.product.obligation.answer.GivenAnswer.HasProof;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a vendor's contact the vendor's obligations to one company, and records the answers. */
public class AnswerObligations {

    private final Obligations obligations;
    private final AssessmentPipeline pipeline;
    private final Certificates certificates;
    private final AnsweredProofs proofs;

    public AnswerObligations(
            Obligations obligations, AssessmentPipeline pipeline, Certificates certificates, AnsweredProofs proofs) {
        this.obligations = obligations;
        this.pipeline = pipeline;
        this.certificates = certificates;
        this.proofs = proofs;
    }

    /** Those that the vendor has something to do about, the most urgent first. */
    public List<ProductObligation> open(VendorContact contact, @Nullable Place after, int limit) {
        var filter = ObligationFilter.answerable(contact.company(), contact.vendor());
        return obligations.search(new ObligationSearch(filter, ObligationOrder.MOST_URGENT_FIRST, after, limit));
    }

    /** Finds those of the ids that are the vendor's to answer. */
    public List<ProductObligation> open(VendorContact contact, Set<UUID> ids) {
        return obligations.find(contact.company(), ids).stream()
                .filter(held -> contact.vendor().equals(held.vendor())
                        && held.obligation().isAnswerable())
                .toList();
    }

    /**
     * Repeating it changes nothing. Obligations that are not the vendor's, or need no answer, are left out.
     *
     * @param given the answer to each obligation, by its id
     * @return those that have their answer now
     * @throws io.certwatch.product.catalogue.CatalogueNotReady if an answer names a proof, and nothing can be assessed
     * @throws io.certwatch.product.upload.UnreadableScan if a file is no scan
     * @throws StaleProduct if others keep changing one of the products; repeating it completes the answers
     */
    public List<ProductObligation> answer(VendorContact contact, Map<UUID, GivenAnswer> given) {
        try {
            return answerOnce(contact, given);
        } catch (StaleProduct changed) {
            return answerOnce(contact, given);
        }
    }

    private List<ProductObligation> answerOnce(VendorContact contact, Map<UUID, GivenAnswer> given) {
        var owed = open(contact, given.keySet());
        var concerned = owed.stream()
                .map(held -> ProductId.of(contact.company(), held.sku()))
                .collect(toSet());
        var assessor = assessor(given.values());
        var claimed = ClaimedCertificates.find(certificates, findNumbers(given.values()));
        var step = new AnswerStep(contact, given, claimed, keep(contact, owed, given), assessor);
        return pipeline
                .run(
                        concerned,
                        step.assessor(),
                        (_, _, known, context) -> known == null ? Optional.empty() : step.answer(known, context))
                .products()
                .values()
                .stream()
                .map(AssessedProduct::held)
                .flatMap(List::stream)
                .filter(held -> step.isAnswered(held.obligation()))
                .toList();
    }

    /** Keeps the proofs that the answers name: one that is named for several products is one. */
    private Map<HasProof, KeptProof> keep(
            VendorContact contact, List<ProductObligation> owed, Map<UUID, GivenAnswer> given) {
        var skus = owed.stream()
                .filter(held -> given.get(held.obligation().id()) instanceof HasProof)
                .collect(groupingBy(
                        held -> (HasProof)
                                requireNonNull(given.get(held.obligation().id())),
                        LinkedHashMap::new,
                        mapping(ProductObligation::sku, toList())));
        var kept = new HashMap<HasProof, KeptProof>();
        skus.forEach((proof, named) -> kept.put(proof, proofs.keep(contact, proof, named)));
        return kept;
    }

    private ProductAssessor assessor(Collection<GivenAnswer> given) {
        var cause = Cause.ofRequest(Cause.Kind.DECISION);
        return given.stream().anyMatch(HasProof.class::isInstance)
                ? pipeline.readyAssessor(cause)
                : pipeline.newestAssessor(cause);
    }

    private static List<String> findNumbers(Collection<GivenAnswer> given) {
        return given.stream()
                .filter(HasProof.class::isInstance)
                .map(answer -> ((HasProof) answer).facts().number())
                .toList();
    }
}
