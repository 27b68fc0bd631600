package io.certwatch.platform.secret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Explains a demo secret in the log, instead of a stack trace. */
final class DemoSecretAnalyzer extends AbstractFailureAnalyzer<DemoSecret> {

    private static final String ACTION = "Set a secret of your own in the environment, or in a file of a directory that"
            + " spring.config.import=configtree:<directory>/ names; or set server.address to 127.0.0.1.";

    @Override
    protected FailureAnalysis analyze(Throwable failure, DemoSecret cause) {
        return new FailureAnalysis(cause.getMessage(), ACTION, failure);
    }
}
