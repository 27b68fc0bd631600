package io.certwatch.catalogue.register;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.tabular.BrokenReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes imports in the order of their arrival, one at a time however many instances there are, so that an older list never overtakes a newer one. */
public final class WorkOffImports {

    private static final int ATTEMPTS = 10;
    private static final int BROKEN_READERS = 3;

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
        var begun = begin(list);
        try {
            conclude(begun, begun.phase() == Phase.CHECKING ? check(begun) : applyList.apply(begun));
        } catch (BrokenReader broken) {
            if (begun.attempts() < BROKEN_READERS) throw new IllegalStateException("Import " + list.id() + " broke its reader: " + broken.reason(), broken);
            conclude(begun, begun.held(List.of("It cannot be read, and was tried " + BROKEN_READERS + " times: " + broken.reason() + "."), false, begun.measures()));
        }
    }

    private ListImport check(ListImport list) throws BrokenReader {
        var before = appliedBefore.recognised(list);
        return before.isPresent() ? before.get() : checkList.check(list);
    }

    /** Says that it was begun before it is, so that an attempt counts that ends with the process. */
    private ListImport begin(ListImport list) {
        var begun = list.begins(switch (list.phase()) {
            case RECEIVED, CHECKING -> Phase.CHECKING;
            case RELEASED, APPLYING -> Phase.APPLYING;
            case HELD, DONE, CANCELLED -> throw new IllegalStateException(list.id() + " waits for nobody");
        });
        imports.move(list, begun);
        return begun;
    }

    private void conclude(ListImport before, ListImport after) {
        imports.move(before, after);
        news.accept(after);
    }
}
