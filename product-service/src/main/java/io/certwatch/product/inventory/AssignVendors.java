package io.certwatch.product.inventory;

import static io.certwatch.product.aggregate.assessment.Cause.Kind.REGISTRATION;
import static io.certwatch.product.inventory.AssignVendors.VendorOutcome.BUSY;
import static io.certwatch.product.inventory.AssignVendors.VendorOutcome.CHANGED;
import static io.certwatch.product.inventory.AssignVendors.VendorOutcome.FAILED;
import static io.certwatch.product.inventory.AssignVendors.VendorOutcome.UNCHANGED;
import static io.certwatch.product.inventory.AssignVendors.VendorOutcome.UNKNOWN;

import io.certwatch.platform.author.Author;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.profile.StatedBy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Gives many products their vendor at once. What else is known of a product stays. */
public class AssignVendors {

    private final AssessmentPipeline pipeline;

    public AssignVendors(AssessmentPipeline pipeline) {
        this.pipeline = pipeline;
    }

    public enum VendorOutcome {
        CHANGED,
        UNCHANGED,
        /** The company has no such product. */
        UNKNOWN,
        /** The product cannot be assessed, however often it is sent. */
        FAILED,
        /** Others changed it again and again at the same moment. */
        BUSY
    }

    /** @param before the vendor until then, to undo the change */
    public record AssignedVendor(
            Sku sku, VendorOutcome outcome, @Nullable String before) {}

    /** @param vendors of each product; an empty vendor takes away what the product has */
    public List<AssignedVendor> assign(String company, SequencedMap<Sku, Optional<String>> vendors, Author author) {
        var assessor = pipeline.loadedAssessor(Cause.ofRequest(REGISTRATION));
        var step = new Assignment(vendors, new HashMap<>());
        var ids = vendors.keySet().stream()
                .map(sku -> new ProductId(company, sku))
                .toList();
        var written = pipeline.runPartly(ids, assessor.withStated(new StatedBy(author, assessor.at())), step);
        return ids.stream().map(id -> step.outcome(id, written)).toList();
    }

    /** @param known the product of each id when it was read last */
    private record Assignment(Map<Sku, Optional<String>> vendors, Map<ProductId, AssessedProduct> known)
            implements AssessmentPipeline.Step {

        @Override
        public Optional<ProductChange> change(
                ProductAssessor by, ProductId id, @Nullable AssessedProduct product, AssessmentContext context) {
            if (product == null || product.removed()) {
                known.remove(id);
                return Optional.empty();
            }
            known.put(id, product);
            var next = product.product().withVendor(vendor(id));
            return next.equals(product.product()) ? Optional.empty() : by.register(id, next, product, context);
        }

        /** Decisions for all products of a vendor apply to those that get it. */
        @Override
        public @Nullable Product subject(ProductId id, @Nullable AssessedProduct product) {
            return product == null ? null : product.product().withVendor(vendor(id));
        }

        private @Nullable String vendor(ProductId id) {
            return vendors.getOrDefault(id.sku(), Optional.empty()).orElse(null);
        }

        AssignedVendor outcome(ProductId id, AssessmentPipeline.Result written) {
            if (written.failed().contains(id) && !written.changed().contains(id)) {
                return new AssignedVendor(id.sku(), FAILED, null);
            }
            var product = known.get(id);
            if (product == null) return new AssignedVendor(id.sku(), UNKNOWN, null);
            var before = product.product().vendor();
            if (written.changed().contains(id)) return new AssignedVendor(id.sku(), CHANGED, before);
            return new AssignedVendor(id.sku(), written.lost().contains(id) ? BUSY : UNCHANGED, before);
        }
    }
}
