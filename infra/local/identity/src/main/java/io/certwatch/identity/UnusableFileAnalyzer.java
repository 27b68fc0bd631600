package io.certwatch.identity;

import io.certwatch.identity.registry.UnusableIdentityFile;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a damaged file in the log of a process of its own, instead of a stack trace. */
final class UnusableFileAnalyzer extends AbstractFailureAnalyzer<UnusableIdentityFile> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableIdentityFile cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}
