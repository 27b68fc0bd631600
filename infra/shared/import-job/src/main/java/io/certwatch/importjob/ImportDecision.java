package io.certwatch.importjob;

import io.certwatch.platform.text.Localized;

/** The outcome of a person's decision on an import. */
public sealed interface ImportDecision<D> {

    record Accepted<D>(ImportJob<D> next) implements ImportDecision<D> {}

    record Unknown<D>() implements ImportDecision<D> {}

    /**
     * @param code the type of the problem: {@code import-ended}
     * @param reason a sentence
     */
    record Refused<D>(String code, Localized reason) implements ImportDecision<D> {}
}
