package io.certwatch.catalogue.register;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.certwatch.catalogue.register.Certificate.Cause;
import io.certwatch.catalogue.register.CertificateOrder.Direction;
import io.certwatch.catalogue.register.CertificateOrder.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tested against the same contract as the MongoDB store. */
final class CertificatesInMemory implements Certificates {

    private final TreeMap<String, List<Certificate>> revisions = new TreeMap<>();
    private final List<Certificate> told = new ArrayList<>();

    @Override
    public Optional<Certificate> find(String number) {
        return Optional.ofNullable(revisions.get(number)).map(List::getLast);
    }

    @Override
    public Map<String, Certificate> find(Collection<String> numbers) {
        var found = new HashMap<String, Certificate>();
        numbers.forEach(number -> find(number).ifPresent(certificate -> found.put(number, certificate)));
        return found;
    }

    @Override
    public boolean save(List<CertificateChange> changes) {
        boolean all = true;
        for (var change : changes) all &= save(change);
        return all;
    }

    private boolean save(CertificateChange change) {
        var number = change.after().number();
        if (find(number).map(Certificate::revision).orElse(0)
                != (change.before() == null ? 0 : change.before().revision())) return false;
        revisions.computeIfAbsent(number, _ -> new ArrayList<>()).add(change.after());
        told.add(change.after());
        return true;
    }

    @Override
    public void republish(List<Certificate> known) {
        known.stream()
                .filter(certificate -> find(certificate.number()).stream()
                        .anyMatch(stored -> stored.revision() == certificate.revision()))
                .forEach(told::add);
    }

    @Override
    public List<Certificate> history(String number) {
        return revisions.getOrDefault(number, List.of()).reversed();
    }

    @Override
    public List<Certificate> search(Wanted wanted, CertificateOrder order, @Nullable Place after, int limit) {
        var inOrder = comparing(Place::value, nullsFirst(naturalOrder())).thenComparing(Place::number);
        var places = order.direction() == Direction.ASC ? inOrder : inOrder.reversed();
        return current()
                .filter(certificate -> matches(certificate, wanted))
                .filter(certificate -> after == null || places.compare(order.placeOf(certificate), after) > 0)
                .sorted(comparing(order::placeOf, places))
                .limit(limit)
                .toList();
    }

    private static boolean matches(Certificate certificate, Wanted wanted) {
        var facts = certificate.facts();
        return (wanted.text() == null || matches(certificate, Normal.key(wanted.text())))
                && (wanted.number() == null || Normal.key(certificate.number()).equals(Normal.key(wanted.number())))
                && (wanted.holder() == null
                        || facts.holder() != null && Normal.key(facts.holder()).contains(Normal.key(wanted.holder())))
                && (wanted.model() == null
                        || facts.models().stream()
                                .anyMatch(model -> covers(Normal.key(model), Normal.key(wanted.model()))))
                && (wanted.entries() == null || wanted.entries().contains(facts.entry()))
                && (wanted.status() == null || wanted.status() == certificate.status());
    }

    private static boolean matches(Certificate certificate, String text) {
        var facts = certificate.facts();
        return Normal.key(certificate.number()).startsWith(text)
                || facts.holder() != null && Normal.key(facts.holder()).contains(text)
                || facts.models().stream().anyMatch(model -> covers(Normal.key(model), text));
    }

    private static boolean covers(String certified, String model) {
        var stem = certified.replaceFirst("(\\*|系列|series)$", "");
        return certified.startsWith(model) || !stem.equals(certified) && model.startsWith(stem);
    }

    @Override
    public boolean changedSince(Instant instant, String otherThanBy) {
        return current()
                .filter(certificate -> !certificate.at().isBefore(instant))
                .anyMatch(certificate ->
                        !(certificate.cause() instanceof Cause.Listed(var id, var _, var _) && id.equals(otherThanBy)));
    }

    @Override
    public List<Certificate> findLapsed(LocalDate today, int limit) {
        return current()
                .filter(CertificatesInMemory::stands)
                .filter(certificate -> certificate.facts().validUntil() != null
                        && certificate.facts().validUntil().isBefore(today))
                .limit(limit)
                .toList();
    }

    @Override
    public void eachStanding(String source, Consumer<String> number) {
        current()
                .filter(certificate -> certificate.source().equals(source))
                .filter(CertificatesInMemory::stands)
                .map(Certificate::number)
                .forEach(number);
    }

    List<Certificate> told() {
        return List.copyOf(told);
    }

    private Stream<Certificate> current() {
        return revisions.values().stream().map(List::getLast);
    }

    private static boolean stands(Certificate certificate) {
        return certificate.status() == CertificateStatus.VALID || certificate.status() == CertificateStatus.SUSPENDED;
    }
}
