package io.certwatch.bench.engine;

import io.certwatch.product.engine.Subject;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A product whose entry under edition 2023-2 is known. */
record LabelledProduct(Subject subject, String entry, boolean required) {

    /** All of its text, field after field. */
    String text() {
        return Stream.of(
                        subject.name().zh(),
                        subject.name().en(),
                        subject.model(),
                        subject.manufacturer(),
                        subject.description())
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
