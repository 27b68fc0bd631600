package io.certwatch.notification.link;

import io.certwatch.notification.link.LinkKeyFile.UnusableLinkKey;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains in the log why the service does not start, instead of a stack trace. */
final class UnusableLinkKeyAnalyzer extends AbstractFailureAnalyzer<UnusableLinkKey> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableLinkKey cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}
