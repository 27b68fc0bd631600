package io.certwatch.product.sweep;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.assessment.Cause;
import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.CertificateReadModel;
import io.certwatch.product.certificate.CertificateUse;
import io.certwatch.product.certificate.CertifiedKeys;
import io.certwatch.product.concurrency.Exclusive;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.Circumstances;
import io.certwatch.product.product.Judge;
import io.certwatch.product.product.Judges;
import io.certwatch.product.product.Products;
import io.certwatch.product.product.StaleProduct;
import io.certwatch.product.product.Writing;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

/**
 * Looks again at the products that certificates concern which came or changed: those that have a key in common with them, and those whose
 * assessment rests on them. All of it can be repeated; a certificate waits until all its products were looked at. They are stored before
 * they are found waiting, so whoever writes a product meanwhile sees them (ADR 018). Where one product cannot be judged or written, its
 * certificates are put off and the rest goes on. Any number of instances take part, each in slots of its own (ADR 021).
 */
public class HoldAgainstCertificates {

    private static final System.Logger LOG = System.getLogger(HoldAgainstCertificates.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final CertificateReadModel certificates;
    private final Products products;
    private final Judges judges;
    private final Writing writing;
    private final LookedAt lookedAt;
    private final FreeSlots free;
    private final int pageSize;
    private final Tracing tracing;
    private final Clock clock;

    /** @param cut into how many slots the certificates are, and how many of them share one look at their products */
    public HoldAgainstCertificates(CertificateReadModel certificates, Products products, Judges judges, LookedAt lookedAt,
            Exclusive exclusive, Cut cut, int pageSize, Tracing tracing, Clock clock) {
        this.certificates = certificates;
        this.products = products;
        this.judges = judges;
        this.writing = new Writing(products, judges);
        this.lookedAt = lookedAt;
        this.free = new FreeSlots(certificates, exclusive, cut.slots(), cut.atOnce(), clock);
        this.pageSize = pageSize;
        this.tracing = tracing;
        this.clock = clock;
    }

    public record Cut(int slots, int atOnce) {}

    public boolean anyWaiting() {
        return free.anyWaiting();
    }

    /** Until nothing waits but where others are at work. */
    public void goOn() {
        while (free.take(this::workOff)) {}
    }

    /** What one list of certificates or one request brought is one trace, and is looked at together. */
    private void workOff(List<Certificate> some) {
        some.stream().collect(groupingBy(certificate -> Optional.ofNullable(certificate.traceparent()))).forEach((trace, its) ->
                tracing.within(trace.orElse(null), "hold against certificates",
                        () -> new Batch(its, judges.ready(cause(its.getFirst()))).workOff()));
    }

    private static Cause cause(Certificate certificate) {
        return new Cause(Cause.Kind.CERTIFICATE, certificate.change());
    }

    private final class Batch {

        private final Map<String, Certificate> changed;
        private final Map<String, Certificate> done;
        private final Judge judge;

        Batch(List<Certificate> some, Judge judge) {
            this.changed = some.stream().collect(toMap(Certificate::number, identity()));
            this.done = new HashMap<>(changed);
            this.judge = judge;
        }

        void workOff() {
            products.certified(CertifiedKeys.of(changed.values()), changed.keySet(), pageSize, this::look);
            certificates.done(done.values());
        }

        private void look(List<AssessedProduct> page) {
            try {
                write(page);
            } catch (RuntimeException failure) {
                if (page.size() > 1) {
                    page.forEach(one -> look(List.of(one)));
                } else if (failure instanceof StaleProduct) {
                    look(page);
                } else {
                    putOff(page.getFirst(), failure);
                }
            }
        }

        private void write(List<AssessedProduct> page) {
            var known = page.stream().collect(toMap(AssessedProduct::id, identity()));
            var written = writing.write(known, judge, (_, product, around) -> product == null
                    ? Optional.empty()
                    : because(product, around).reconsider(product, around));
            lookedAt.add(Tally.shares(written));
        }

        /** All that one certificate moves has one cause, however many are looked at together. */
        private Judge because(AssessedProduct product, Circumstances around) {
            return Stream.concat(around.certificates().stream().map(Certificate::number), restsOn(product))
                    .filter(changed::containsKey)
                    .findFirst()
                    .map(number -> judge.because(cause(requireNonNull(changed.get(number)))))
                    .orElse(judge);
        }

        private static Stream<String> restsOn(AssessedProduct product) {
            return product.assessment().certificates().stream().map(CertificateUse::number);
        }

        /** If it is not the product but the database, then this fails, too, and all of the batch is begun again. */
        private void putOff(AssessedProduct product, RuntimeException failure) {
            var its = concerning(product);
            certificates.putOff(its, clock.instant().plus(PATIENCE));
            its.forEach(certificate -> done.remove(certificate.number()));
            LOG.log(Level.WARNING, () -> "Product " + product.id() + " could not be held against "
                    + its.stream().map(Certificate::number).toList() + "; tried again in " + PATIENCE, failure);
        }

        /** All, where nothing tells which: the product was found under keys that it no longer has. */
        private Collection<Certificate> concerning(AssessedProduct product) {
            var its = changed.values().stream().filter(certificate -> concerns(certificate, product)).toList();
            return its.isEmpty() ? List.copyOf(changed.values()) : its;
        }

        private static boolean concerns(Certificate certificate, AssessedProduct product) {
            return restsOn(product).anyMatch(certificate.number()::equals)
                    || !Collections.disjoint(CertifiedKeys.of(List.of(certificate)), product.product().deviceKeys());
        }
    }
}
