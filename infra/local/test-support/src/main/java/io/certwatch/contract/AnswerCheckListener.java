package io.certwatch.contract;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Fails a test if its answers differ from the document. */
final class AnswerCheckListener implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext test) {
        fail(test);
    }

    @Override
    public void afterTestClass(TestContext test) {
        fail(test);
    }

    private static void fail(TestContext test) {
        if (!test.hasApplicationContext()) return;
        test.getApplicationContext().getBeanProvider(AnswerFaults.class).ifAvailable(faults -> {
            var found = faults.drain();
            if (!found.isEmpty())
                throw new AssertionError("Answers differ from the OpenAPI document:\n" + String.join("\n", found));
        });
    }
}
