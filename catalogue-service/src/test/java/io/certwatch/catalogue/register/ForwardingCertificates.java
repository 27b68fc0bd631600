package io.certwatch.catalogue.register;

import io.certwatch.catalogue.register.CertificateOrder.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Delegates to another store, for tests that override single methods. */
class ForwardingCertificates implements Certificates {

    private final Certificates kept;

    ForwardingCertificates(Certificates kept) {
        this.kept = kept;
    }

    @Override
    public Optional<Certificate> find(String number) {
        return kept.find(number);
    }

    @Override
    public Map<String, Certificate> find(Collection<String> numbers) {
        return kept.find(numbers);
    }

    @Override
    public boolean save(List<CertificateChange> changes) {
        return kept.save(changes);
    }

    @Override
    public void republish(List<Certificate> known) {
        kept.republish(known);
    }

    @Override
    public List<Certificate> history(String number) {
        return kept.history(number);
    }

    @Override
    public List<Certificate> search(Wanted wanted, CertificateOrder order, @Nullable Place after, int limit) {
        return kept.search(wanted, order, after, limit);
    }

    @Override
    public boolean changedSince(Instant instant, String otherThanBy) {
        return kept.changedSince(instant, otherThanBy);
    }

    @Override
    public List<Certificate> findLapsed(LocalDate today, int limit) {
        return kept.findLapsed(today, limit);
    }

    @Override
    public void eachStanding(String source, Consumer<String> number) {
        kept.eachStanding(source, number);
    }
}
