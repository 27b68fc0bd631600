package io.certwatch.product.certificate;

import static java.util.Comparator.comparingLong;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Applies register events, many at once. It first marks newer certificates as waiting, then stores them; so after a
 * crash between any two steps the redelivery repeats the rest, and a repeated or older revision changes nothing.
 */
public class FollowCertificates {

    private final CertificateReadModel readModel;
    private final Clock clock;

    public FollowCertificates(CertificateReadModel readModel, Clock clock) {
        this.readModel = readModel;
        this.clock = clock;
    }

    public void follow(Collection<Certificate> certificates) {
        var newest = certificates.stream()
                .collect(toMap(
                        Certificate::number, identity(), BinaryOperator.maxBy(comparingLong(Certificate::revision))));
        var known = readModel.revisions(newest.keySet());
        newest.values().removeIf(certificate -> certificate.revision() <= known.getOrDefault(certificate.number(), 0L));
        if (!newest.isEmpty()) {
            readModel.index(keys(newest.values()));
            readModel.await(newest.values(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            readModel.store(newest.values());
        }
    }

    /** The certificate numbers for each key. */
    private static Map<String, Set<String>> keys(Collection<Certificate> certificates) {
        var keys = new HashMap<String, Set<String>>();
        for (var certificate : certificates) {
            for (var key : CertifiedModels.of(certificate).keys()) {
                keys.computeIfAbsent(key, _ -> new HashSet<>()).add(certificate.number());
            }
        }
        return keys;
    }
}
