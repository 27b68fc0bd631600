package io.certwatch.product.mitigation;

import static java.util.stream.Collectors.toSet;

import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.mitigation.StatedMitigation.StatedCorrection;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;

/** Rejects what cannot be true of a mitigation file. */
final class MitigationRules {

    private MitigationRules() {}

    /** @throws InvalidField if a day lies ahead, or before what was found on it */
    static void checkDays(StatedMitigation stated, LocalDate today) {
        var found = stated.discovery().on();
        checkPast("discovery.on", found, today);
        for (var at = 0; at < stated.corrections().size(); at++) {
            checkSince(
                    "corrections[" + at + "].on", stated.corrections().get(at).on(), found, today);
        }
        var report = stated.report();
        if (report != null) checkSince("report.on", report.on(), found, today);
    }

    private static void checkSince(String field, LocalDate day, LocalDate found, LocalDate today) {
        checkPast(field, day, today);
        if (day.isBefore(found)) throw new InvalidField(field, Explanation.of("problem.before-found"));
    }

    private static void checkPast(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) throw new InvalidField(field, Explanation.of("problem.after-today"));
    }

    /** @throws InvalidField unless a closed file says what was done */
    static void checkClosed(StatedMitigation stated) {
        if (stated.closed() && stated.corrections().isEmpty()) {
            throw new InvalidField("closed", Explanation.of("problem.needs-correction"));
        }
    }

    /**
     * @throws InvalidField if a correction has an id that the file does not have, or that another one has
     * @throws Conflict if a correction is left out that has files
     */
    static void checkCorrections(Mitigation file, StatedMitigation stated) {
        var ids = file.corrections().stream().map(Correction::id).collect(toSet());
        var seen = new HashSet<UUID>();
        for (var at = 0; at < stated.corrections().size(); at++) {
            var id = stated.corrections().get(at).id();
            if (id == null) continue;
            var field = "corrections[" + at + "].id";
            if (!ids.contains(id)) throw new InvalidField(field, Explanation.of("problem.no-correction"));
            if (!seen.add(id)) throw new InvalidField(field, Explanation.of("problem.there-twice"));
        }
        var kept = stated.corrections().stream().map(StatedCorrection::id).toList();
        if (file.evidence().anyMatch(one -> one.correction() != null && !kept.contains(one.correction()))) {
            throw new Conflict("correction-has-files", Explanation.of("problem.correction-files"));
        }
    }

    /** @throws Conflict if the file is closed */
    static void checkOpen(Mitigation file) {
        if (!file.isOpen()) {
            throw new Conflict("mitigation-closed", Explanation.of("problem.mitigation-closed"));
        }
    }
}
