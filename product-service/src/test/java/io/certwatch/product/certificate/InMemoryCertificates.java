package io.certwatch.product.certificate;

import io.certwatch.product.concurrency.HashSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The register of a test. */
public final class InMemoryCertificates implements Certificates, CertificateReadModel {

    private final Map<String, Certificate> stored = new TreeMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, Waits> waiting = new TreeMap<>();
    private boolean failing;
    private boolean away;

    public void failNextPuttingOff() {
        away = true;
    }

    private record Waits(long revision, Instant since, Instant again) {}

    public void failNextStore() {
        failing = true;
    }

    /** Ignores the keys and compares every certificate with every device. */
    public Certificates exhaustive() {
        return new Certificates() {

            private final Map<Certificate, CertifiedModels> models = new IdentityHashMap<>();

            @Override
            public Map<Device, List<Certificate>> naming(Collection<Device> devices) {
                var named = new HashMap<Device, List<Certificate>>();
                for (var device : devices) {
                    var its = stored.values().stream()
                            .filter(one -> models.computeIfAbsent(one, CertifiedModels::of)
                                            .naming(device)
                                    != Naming.NOT)
                            .toList();
                    if (!its.isEmpty()) named.put(device, its);
                }
                return named;
            }

            @Override
            public Map<String, Certificate> findByNumber(Collection<String> numbers) {
                return InMemoryCertificates.this.findByNumber(numbers);
            }

            @Override
            public Set<String> bodies() {
                return InMemoryCertificates.this.bodies();
            }

            @Override
            public RegisterCopy copy() {
                return InMemoryCertificates.this.copy();
            }
        };
    }

    @Override
    public Map<Device, List<Certificate>> naming(Collection<Device> devices) {
        return Devices.of(devices).selectCertificates(keys, stored);
    }

    @Override
    public Set<String> bodies() {
        return stored.values().stream()
                .flatMap(one -> Stream.ofNullable(one.body()))
                .collect(Collectors.toSet());
    }

    @Override
    public RegisterCopy copy() {
        return new RegisterCopy(stored.values().stream()
                .filter(one -> !one.withdrawn())
                .map(one -> new RegisterCopy.Share(one.entry(), one.kind(), one.copied()))
                .toList());
    }

    @Override
    public Map<String, Certificate> findByNumber(Collection<String> numbers) {
        var found = new HashMap<>(stored);
        found.keySet().retainAll(numbers);
        return found;
    }

    @Override
    public Map<String, Long> revisions(Collection<String> numbers) {
        var revisions = new HashMap<String, Long>();
        stored.forEach((number, certificate) -> revisions.put(number, certificate.revision()));
        revisions.keySet().retainAll(numbers);
        return revisions;
    }

    @Override
    public void index(Map<String, Set<String>> numbers) {
        numbers.forEach(
                (key, some) -> keys.computeIfAbsent(key, _ -> new TreeSet<>()).addAll(some));
    }

    @Override
    public void await(Collection<Certificate> certificates, Instant since) {
        certificates.forEach(certificate -> waiting.merge(
                certificate.number(),
                new Waits(certificate.revision(), since, Instant.MIN),
                (known, now) -> now.revision() > known.revision()
                        ? new Waits(now.revision(), known.since(), now.again())
                        : known));
    }

    @Override
    public void store(Collection<Certificate> certificates) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("crashed");
        }
        certificates.forEach(certificate -> stored.merge(
                certificate.number(), certificate, (known, now) -> now.revision() > known.revision() ? now : known));
    }

    @Override
    public List<Certificate> waiting(HashSlot slot, int limit, Instant now) {
        var some = new ArrayList<Certificate>();
        waiting.forEach((number, waits) -> {
            var certificate = stored.get(number);
            if (slot.holds(number)
                    && certificate != null
                    && certificate.revision() >= waits.revision()
                    && !waits.again().isAfter(now)
                    && some.size() < limit) {
                some.add(certificate);
            }
        });
        return some;
    }

    @Override
    public void endWaiting(Collection<Certificate> certificates) {
        certificates.forEach(certificate -> waiting.computeIfPresent(
                certificate.number(), (_, waits) -> waits.revision() <= certificate.revision() ? null : waits));
    }

    @Override
    public void putOff(Collection<Certificate> certificates, Instant until) {
        if (away) {
            away = false;
            throw new IllegalStateException("away");
        }
        if (certificates.isEmpty()) throw new IllegalArgumentException("nothing to write, as the database says");
        certificates.forEach(certificate -> waiting.computeIfPresent(
                certificate.number(),
                (_, waits) -> waits.revision() <= certificate.revision()
                        ? new Waits(waits.revision(), waits.since(), until)
                        : waits));
    }

    @Override
    public RegisterExtent extent() {
        return new RegisterExtent(
                stored.size(),
                stored.values().stream()
                        .map(Certificate::issued)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    @Override
    public Backlog backlog() {
        return backlog(HashSlot.ALL);
    }

    @Override
    public List<Backlog> backlogs(int slots) {
        return IntStream.range(0, slots)
                .mapToObj(number -> backlog(new HashSlot(number, slots)))
                .toList();
    }

    private Backlog backlog(HashSlot slot) {
        return waiting.entrySet().stream()
                .filter(one -> slot.holds(one.getKey()))
                .map(one -> new Backlog(
                        1,
                        one.getValue().again().isAfter(Instant.MIN) ? 1 : 0,
                        one.getValue().since()))
                .reduce(Backlog.NOTHING, Backlog::plus);
    }
}
