package io.certwatch.catalogue.register;

import io.certwatch.platform.trace.Tracing;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes imports in the order of their arrival, one at a time however many instances there are, so that an older list never overtakes a newer one. */
public final class WorkOffImports {

    private static final int ATTEMPTS = 10;

    private final Imports imports;
    private final AppliedBefore appliedBefore;
    private final CheckList checkList;
    private final ApplyList applyList;
    private final Exclusive exclusive;
    private final Consumer<ListImport> news;
    private final Tracing tracing;

    WorkOffImports(
            Imports imports, AppliedBefore appliedBefore, CheckList checkList, ApplyList applyList, Exclusive exclusive, Consumer<ListImport> news,
            Tracing tracing) {
        this.imports = imports;
        this.appliedBefore = appliedBefore;
        this.checkList = checkList;
        this.applyList = applyList;
        this.exclusive = exclusive;
        this.news = news;
        this.tracing = tracing;
    }

    public void workOff() {
        if (imports.next().isEmpty()) return;
        exclusive.run("register-imports", () -> {
            for (Optional<ListImport> next = imports.next(); next.isPresent(); next = imports.next()) workOff(next.get());
        });
    }

    private void workOff(ListImport list) {
        tracing.within(list.traceparent(), "work off list", () -> take(list));
    }

    private void take(ListImport list) {
        if (list.attempts() >= ATTEMPTS) {
            conclude(list, list.held(List.of("Work on it was begun " + ATTEMPTS + " times and never ended."), false, list.measures()));
            return;
        }
        switch (list.phase()) {
            case RECEIVED, CHECKING -> {
                var checking = begin(list, Phase.CHECKING);
                conclude(checking, appliedBefore.recognised(checking).orElseGet(() -> checkList.check(checking)));
            }
            case RELEASED, APPLYING -> {
                var applying = begin(list, Phase.APPLYING);
                conclude(applying, applyList.apply(applying));
            }
            case HELD, DONE, CANCELLED -> throw new IllegalStateException(list.id() + " waits for nobody");
        }
    }

    private ListImport begin(ListImport list, Phase phase) {
        var begun = list.begins(phase);
        imports.move(list, begun);
        return begun;
    }

    private void conclude(ListImport before, ListImport after) {
        imports.move(before, after);
        news.accept(after);
    }
}
