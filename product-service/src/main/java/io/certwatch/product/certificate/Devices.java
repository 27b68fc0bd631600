package io.certwatch.product.certificate;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Devices with the keys that lead to their certificates. */
final class Devices {

    private final Map<Device, Set<String>> keys;

    private Devices(Map<Device, Set<String>> keys) {
        this.keys = keys;
    }

    /** Reads each manufacturer once: many devices have few of them, and their names are the expensive part. */
    public static Devices of(Collection<Device> devices) {
        var makers = new HashMap<String, Maker>();
        return new Devices(devices.stream()
                .distinct()
                .collect(toMap(
                        identity(),
                        device -> CertifiedModels.keysOf(
                                device, makers.computeIfAbsent(device.manufacturer(), Maker::of)))));
    }

    public Set<String> keys() {
        return keys.values().stream().flatMap(Set::stream).collect(toUnmodifiableSet());
    }

    /**
     * Selects from the certificates found by keys those that name each device or may name it.
     *
     * @param found numbers by key
     * @param certificates by number
     */
    public Map<Device, List<Certificate>> selectCertificates(
            Map<String, ? extends Collection<String>> found, Map<String, Certificate> certificates) {
        var models = new HashMap<Certificate, CertifiedModels>();
        var named = new HashMap<Device, List<Certificate>>();
        keys.forEach((device, itsKeys) -> {
            var its = itsKeys.stream()
                    .map(found::get)
                    .filter(Objects::nonNull)
                    .flatMap(Collection::stream)
                    .distinct()
                    .map(certificates::get)
                    .filter(Objects::nonNull)
                    .filter(certificate -> models.computeIfAbsent(certificate, CertifiedModels::of)
                                    .naming(device)
                            != Naming.NOT)
                    .sorted(comparing(Certificate::number))
                    .toList();
            if (!its.isEmpty()) named.put(device, its);
        });
        return named;
    }
}
