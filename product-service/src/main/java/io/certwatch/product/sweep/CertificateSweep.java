package io.certwatch.product.sweep;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.AssessmentContext;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.certificate.CertificateUse;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reassesses the products that new or changed certificates concern: those that share a key with them, and those whose
 * assessment rests on them. It can be repeated; a certificate waits until all its products are assessed. Certificates
 * are stored before they are queued, so a product that is saved meanwhile is assessed with them (ADR 018). If a
 * product cannot be assessed or saved, its certificates are retried after ten minutes and the others are processed.
 * Instances share the work by slots (ADR 021).
 */
public class CertificateSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateSweep.class);

    private final CertificateReadModel certificates;
    private final Products products;
    private final CertificateProgress progress;
    private final FreeSlots free;
    private final Tracing tracing;
    private final ProductSweep sweep;

    /** @param cut the number of slots, and how many certificates share one pass over their products */
    public CertificateSweep(
            CertificateReadModel certificates,
            Products products,
            CertificateProgress progress,
            Cut cut,
            Tracing tracing,
            ProductSweep sweep) {
        this.certificates = certificates;
        this.products = products;
        this.progress = progress;
        this.free = new FreeSlots(certificates, cut, sweep);
        this.tracing = tracing;
        this.sweep = sweep;
    }

    public record Cut(int slots, int atOnce) {}

    public boolean anyWaiting() {
        return free.anyWaiting();
    }

    /** Runs until all waiting certificates are in slots that other instances have leased. */
    public void continueAll() {
        while (free.take(this::workOff)) {}
    }

    /** Certificates of one list or one request belong to one trace and are processed together. */
    private void workOff(List<Certificate> some) {
        some.stream()
                .collect(groupingBy(certificate -> Optional.ofNullable(certificate.traceparent())))
                .forEach((trace, its) -> tracing.within(
                        trace.orElse(null),
                        "assess for certificates",
                        () -> new Batch(its, sweep.readyAssessor(cause(its.getFirst()))).workOff()));
    }

    private static Cause cause(Certificate certificate) {
        return new Cause(Cause.Kind.CERTIFICATE, certificate.change());
    }

    private final class Batch {

        private final Map<String, Certificate> changed;
        private final Map<String, Certificate> done;
        private final ProductAssessor assessor;

        Batch(List<Certificate> some, ProductAssessor assessor) {
            this.changed = some.stream().collect(toMap(Certificate::number, identity()));
            this.done = new HashMap<>(changed);
            this.assessor = assessor;
        }

        void workOff() {
            products.findCertified(
                    Certificate.deviceKeys(changed.values()), changed.keySet(), sweep.pageSize(), this::assess);
            certificates.endWaiting(done.values());
        }

        private void assess(List<AssessedProduct> page) {
            try {
                reassess(page);
            } catch (RuntimeException failure) {
                if (page.size() > 1) {
                    page.forEach(one -> assess(List.of(one)));
                } else if (failure instanceof StaleProduct) {
                    assess(page);
                } else {
                    putOff(page.getFirst(), failure);
                }
            }
        }

        private void reassess(List<AssessedProduct> page) {
            var result = sweep.reassess(
                    page,
                    assessor,
                    (by, product, context) -> because(by, product, context).reassess(product, context));
            result.failed()
                    .forEach(id -> putOff(requireNonNull(result.products().get(id))));
            progress.add(Tally.shares(result));
        }

        /** Changes by one certificate have one cause, however many are processed together. */
        private ProductAssessor because(ProductAssessor by, AssessedProduct product, AssessmentContext context) {
            return Stream.concat(context.certificates().stream().map(Certificate::number), restsOn(product))
                    .filter(changed::containsKey)
                    .findFirst()
                    .map(number -> by.because(cause(requireNonNull(changed.get(number)))))
                    .orElse(by);
        }

        private static Stream<String> restsOn(AssessedProduct product) {
            return product.assessment().certificates().stream().map(CertificateUse::number);
        }

        private Collection<Certificate> putOff(AssessedProduct product) {
            var its = concerning(product);
            certificates.putOff(its, sweep.retryAt());
            its.forEach(certificate -> done.remove(certificate.number()));
            return its;
        }

        /** If the database failed and not the product, this fails too, and the batch is retried. */
        private void putOff(AssessedProduct product, RuntimeException failure) {
            var its = putOff(product);
            LOG.warn(
                    "Product " + product.id() + " could not be saved with certificates "
                            + its.stream().map(Certificate::number).toList() + "; tried again in "
                            + ProductSweep.RETRY_AFTER,
                    failure);
        }

        /** All certificates of the batch if none is found: the product was found by keys that it no longer has. */
        private Collection<Certificate> concerning(AssessedProduct product) {
            var its = changed.values().stream()
                    .filter(certificate -> concerns(certificate, product))
                    .toList();
            return its.isEmpty() ? List.copyOf(changed.values()) : its;
        }

        private static boolean concerns(Certificate certificate, AssessedProduct product) {
            return restsOn(product).anyMatch(certificate.number()::equals)
                    || !Collections.disjoint(
                            Certificate.deviceKeys(List.of(certificate)),
                            product.product().deviceKeys());
        }
    }
}
