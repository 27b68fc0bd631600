package io.certwatch.notification.delivery.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The provisions of the law by version: the same article number means different things in different versions. */
record LegalBasis(List<Version> versions, List<Standard> standards) {

    record Version(
            String adopted,
            LocalDate inForce,
            @Nullable LocalDate until,
            int duty,
            @Nullable Penalty penalty) {

        boolean isInForce(LocalDate day) {
            return !inForce.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    /** The fine is an amount or, above a certain unlawful income, a multiple of that income. */
    record Penalty(int article, Range fineCny, long highIncomeFromCny, Range fineTimesIncome) {}

    record Range(long least, long most) {}

    /** The mandatory standard for the certification or testing of a kind of product. */
    record Standard(String number, String kind) {}

    static LegalBasis load(JsonMapper json) {
        try (var file = LegalBasis.class.getResourceAsStream("/mail/legal.json")) {
            return json.readValue(file, LegalBasis.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Version on(LocalDate day) {
        return versions.stream()
                .filter(version -> version.isInForce(day))
                .findFirst()
                .orElseThrow();
    }
}
