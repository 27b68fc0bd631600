package io.certwatch.importjob;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** Finds what a full file should name and does not. */
public final class FindAbsent {

    private final RowFindings findings;

    public FindAbsent(RowFindings findings) {
        this.findings = findings;
    }

    /**
     * @param expected passes on everything that the file should name
     * @param named whether it does, even in a rejected row
     */
    public <D> void find(ImportRun<D> run, Consumer<Consumer<String>> expected, Predicate<String> named) {
        run.go(ImportJob::comparing);
        findings.forgetAbsent(run.now().id());
        var absent = new Batcher<String>(items -> {
            findings.addAbsent(run.now().id(), items);
            run.go(now ->
                    now.advance(now.progress().withAbsent(now.progress().rows().absent() + items.size())));
        });
        expected.accept(item -> {
            if (!named.test(item)) absent.add(item);
        });
        absent.end();
    }
}
