package io.certwatch.product.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import static java.util.Objects.requireNonNull;

/** The register of a test. */
public final class InMemoryCertificates implements Certificates, CertificateReadModel {

    private final Map<String, Certificate> stored = new TreeMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, Long> waiting = new TreeMap<>();
    private boolean failing;

    public void failNextStore() {
        failing = true;
    }

    @Override
    public Map<Device, List<Certificate>> naming(Collection<Device> devices) {
        return Devices.of(devices).named(keys, stored);
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
        numbers.forEach((key, some) -> keys.computeIfAbsent(key, _ -> new TreeSet<>()).addAll(some));
    }

    @Override
    public void await(Collection<Certificate> certificates) {
        certificates.forEach(certificate -> waiting.merge(certificate.number(), certificate.revision(), Math::max));
    }

    @Override
    public void store(Collection<Certificate> certificates) {
        if (failing) {
            failing = false;
            throw new IllegalStateException("crashed");
        }
        certificates.forEach(certificate -> stored.merge(certificate.number(), certificate,
                (known, now) -> now.revision() > known.revision() ? now : known));
    }

    @Override
    public List<Certificate> waiting(int limit) {
        var some = new ArrayList<Certificate>();
        waiting.forEach((number, revision) -> {
            var certificate = stored.get(number);
            if (certificate != null && certificate.revision() >= requireNonNull(revision) && some.size() < limit) {
                some.add(certificate);
            }
        });
        return some;
    }

    @Override
    public void done(Collection<Certificate> certificates) {
        certificates.forEach(certificate -> waiting.computeIfPresent(certificate.number(),
                (_, revision) -> revision <= certificate.revision() ? null : revision));
    }
}
