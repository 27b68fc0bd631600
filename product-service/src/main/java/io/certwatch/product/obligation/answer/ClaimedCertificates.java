package io.certwatch.product.obligation.answer;

import static java.util.stream.Collectors.toSet;

import io.certwatch.product.certificate.Certificate;
import io.certwatch.product.certificate.Certificates;
import io.certwatch.product.certificate.RegisterCheck;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the register has of the numbers that vendors name.
 *
 * @param found by the number as the register prints it
 */
record ClaimedCertificates(Map<String, Certificate> found) {

    /** One query, or none. */
    static ClaimedCertificates find(Certificates register, Collection<String> typed) {
        var numbers = typed.stream()
                .flatMap(number -> Stream.of(number, RegisterCheck.number(number)))
                .collect(toSet());
        return new ClaimedCertificates(numbers.isEmpty() ? Map.of() : register.findByNumber(numbers));
    }

    /** Finds it as typed or as the register prints it; null if there is none. */
    @Nullable
    Certificate get(String typed) {
        return found.getOrDefault(typed, found.get(RegisterCheck.number(typed)));
    }
}
