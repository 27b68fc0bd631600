package io.certwatch.catalogue.register;

import io.certwatch.platform.trace.Tracing;
import java.time.Clock;

/** A steward's word on a list that is held. */
public final class DecideImport {

    private final Imports imports;
    private final Tracing tracing;
    private final Clock clock;

    DecideImport(Imports imports, Tracing tracing, Clock clock) {
        this.imports = imports;
        this.tracing = tracing;
        this.clock = clock;
    }

    public Decision release(String id, String reason) {
        var found = imports.find(id);
        if (found.isEmpty()) return new Decision.Unknown();
        var list = found.get();
        if (list.phase() == Phase.HELD && !list.releasable()) return new Decision.NotReleasable();
        var newer = imports.lastDone(ListKind.FULL, list.source()).filter(good -> good.receivedAt().isAfter(list.receivedAt()));
        if (newer.isPresent()) return new Decision.Overtaken(newer.get().id());
        return decide(list, list.decided(Phase.RELEASED, reason, null).followsFrom(tracing.current()));
    }

    public Decision cancel(String id, String reason) {
        var found = imports.find(id);
        if (found.isEmpty()) return new Decision.Unknown();
        return decide(found.get(), found.get().decided(Phase.CANCELLED, reason, clock.instant()));
    }

    private Decision decide(ListImport list, ListImport decided) {
        if (list.phase() != Phase.HELD) return new Decision.NotHeld(list.phase());
        return imports.move(list, decided) ? new Decision.Done(decided) : new Decision.NotHeld(imports.find(list.id()).orElse(list).phase());
    }
}
