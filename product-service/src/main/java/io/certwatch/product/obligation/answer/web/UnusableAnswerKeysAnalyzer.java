package io.certwatch.product.obligation.answer.web;

import io.certwatch.product.obligation.answer.web.AnswerKeys.UnusableAnswerKeys;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in the log why the service does not start, instead of a stack trace. */
final class UnusableAnswerKeysAnalyzer extends AbstractFailureAnalyzer<UnusableAnswerKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableAnswerKeys cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}
