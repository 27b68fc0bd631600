package io.certwatch.product.sweep;

import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline.Reassessment;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline.Result;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.catalogue.CatalogueNotReady;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all sweeps share: they reassess products page by page, one instance at a time, leave products that others are
 * changing for later, and repeat failures after a pause. The sweeps themselves say why and which products.
 */
public class ProductSweep {

    static final Duration RETRY_AFTER = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(ProductSweep.class);

    private final AssessmentPipeline pipeline;
    private final SingleInstanceLock lock;
    private final int pageSize;
    private final Clock clock;

    public ProductSweep(
            AssessmentPipeline pipeline, SingleInstanceLock lock, ReassessmentSettings settings, Clock clock) {
        this.pipeline = pipeline;
        this.lock = lock;
        this.pageSize = settings.page();
        this.clock = clock;
    }

    int pageSize() {
        return pageSize;
    }

    Instant now() {
        return clock.instant();
    }

    Instant retryAt() {
        return now().plus(RETRY_AFTER);
    }

    /** @throws CatalogueNotReady while part of the catalogue has not arrived */
    ProductAssessor completeAssessor(Cause cause) {
        return pipeline.completeAssessor(cause);
    }

    /** @throws CatalogueNotReady if nothing can be assessed */
    ProductAssessor readyAssessor(Cause cause) {
        return pipeline.readyAssessor(cause);
    }

    /** Returns false if another instance is running work of this name. */
    boolean runAlone(String name, Runnable work) {
        return lock.run(name, work);
    }

    /** If others keep changing the products, or the catalogue is incomplete, a later run does the work. */
    void runUnlessContested(Runnable work) {
        try {
            work.run();
        } catch (StaleProduct | CatalogueNotReady contested) {
            LOG.debug(contested.getMessage());
        }
    }

    /** @throws StaleProduct if others keep changing one of the products; the others are saved */
    Result reassess(Collection<AssessedProduct> page, ProductAssessor by, Reassessment reassessment) {
        return pipeline.reassess(page, by, reassessment);
    }

    /** The result names the products that others keep changing. */
    Result reassessPartly(Collection<ProductId> ids, ProductAssessor by, Reassessment reassessment) {
        return pipeline.reassessPartly(ids, by, reassessment);
    }

    /**
     * What is left to do in a company's products, which are processed in the order of their SKUs.
     *
     * @param after the SKU of the last product processed; null if none is left
     * @param missed the SKU of a product whose assessment failed; null if none did
     */
    record Progress(@Nullable String after, @Nullable String missed) {}

    /** @param missed on an earlier page */
    Progress reassessPage(List<AssessedProduct> page, ProductAssessor by, @Nullable String missed) {
        var failed = reassess(page, by, ProductAssessor::reassess).failed().stream()
                .findFirst()
                .map(id -> id.sku().value());
        var isLast = page.size() < pageSize;
        return new Progress(isLast ? null : page.getLast().id().sku().value(), failed.orElse(missed));
    }
}
