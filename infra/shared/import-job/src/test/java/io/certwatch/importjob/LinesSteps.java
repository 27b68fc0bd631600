package io.certwatch.importjob;

import io.certwatch.platform.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Imports whose details are their lines, separated by commas. Lines are stored one by one. */
final class LinesSteps implements ImportSteps<String> {

    static final Sentence AWAY = Sentence.quote("it was away");

    final List<String> stored = new ArrayList<>();
    boolean ready = true;
    int attempts = ImportAttempts.MOST;
    /** Called before a line is stored. */
    Consumer<String> disturbance = _ -> {};

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public void process(ImportRun<String> run) {
        var lines = List.of(run.now().details().split(","));
        if (run.now().phase() == Phase.CHECKING) check(run, lines);
        if (run.now().phase() == Phase.STORING) store(run, lines);
    }

    private static void check(ImportRun<String> run, List<String> lines) {
        run.progress(RowCounts.of(0, lines.size(), 0, 0, 0), 1);
        if (lines.contains("unreadable")) {
            run.fail(new ImportFailure(Sentence.quote("it is unreadable")));
        } else if (lines.contains("doubtful")) {
            run.go(ImportJob::held);
        } else {
            run.go(ImportJob::storing);
            run.begin(Phase.STORING);
        }
    }

    private void store(ImportRun<String> run, List<String> lines) {
        for (var line : lines.subList((int) run.now().progress().rows().read(), lines.size())) {
            disturbance.accept(line);
            stored.add(line);
            var rows = run.now().progress().rows().plus(RowCounts.of(0, 1, 1, 0, 0));
            run.checkpoint(rows, rows.share());
        }
        run.done();
    }

    @Override
    public void withdraw(ImportRun<String> run) {
        disturbance.accept("withdrawal");
        run.done();
    }

    @Override
    public Sentence reason(Throwable interruption) {
        return Sentence.quote("it was " + interruption.getMessage());
    }

    @Override
    public int attempts(Throwable interruption) {
        return attempts;
    }
}
