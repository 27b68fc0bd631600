package io.certwatch.product.reassessment;

import io.certwatch.product.assessment.Cause;
import io.certwatch.product.coverage.Certificate;
import io.certwatch.product.coverage.CertificateReadModel;
import io.certwatch.product.coverage.CertificateUse;
import io.certwatch.product.coverage.CertifiedKeys;
import io.certwatch.product.inventory.AssessedProduct;
import io.certwatch.product.inventory.Circumstances;
import io.certwatch.product.inventory.Judge;
import io.certwatch.product.inventory.Judges;
import io.certwatch.product.inventory.Products;
import io.certwatch.product.inventory.Writing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/**
 * Looks again at the products that certificates concern which came or changed: those that have a key in common with them, and those whose
 * assessment rests on them. All of it can be repeated; a certificate waits until all its products were looked at. They are stored before
 * they are found waiting, so whoever writes a product meanwhile sees them (ADR 018).
 */
public class HoldAgainstCertificates {

    private static final int AT_ONCE = 500;

    private final CertificateReadModel certificates;
    private final Products products;
    private final Judges judges;
    private final Writing writing;
    private final int pageSize;

    public HoldAgainstCertificates(CertificateReadModel certificates, Products products, Judges judges, int pageSize) {
        this.certificates = certificates;
        this.products = products;
        this.judges = judges;
        this.writing = new Writing(products, judges);
        this.pageSize = pageSize;
    }

    public boolean anyWaiting() {
        return !certificates.waiting(AT_ONCE).isEmpty();
    }

    public void goOn() {
        for (var some = certificates.waiting(AT_ONCE); !some.isEmpty(); some = certificates.waiting(AT_ONCE)) {
            var byNumber = some.stream().collect(toMap(Certificate::number, identity()));
            var judge = judges.upToDate(cause(some.getFirst()));
            products.certified(CertifiedKeys.of(some), byNumber.keySet(), pageSize, page -> look(page, byNumber, judge));
            certificates.done(some);
        }
    }

    private void look(List<AssessedProduct> page, Map<String, Certificate> changed, Judge judge) {
        var known = page.stream().collect(toMap(AssessedProduct::id, identity()));
        writing.write(known, judge, (_, product, around) -> product == null
                ? Optional.empty()
                : because(product, around, changed, judge).reconsider(product, around));
    }

    /** All that one certificate moves has one cause, however many are looked at together. */
    private static Judge because(AssessedProduct product, Circumstances around, Map<String, Certificate> changed, Judge judge) {
        var known = product.assessment().certificates().stream().map(CertificateUse::number);
        return Stream.concat(around.certificates().stream().map(Certificate::number), known)
                .filter(changed::containsKey)
                .findFirst()
                .map(number -> judge.because(cause(requireNonNull(changed.get(number)))))
                .orElse(judge);
    }

    private static Cause cause(Certificate certificate) {
        return new Cause(Cause.Kind.CERTIFICATE, certificate.change());
    }
}
