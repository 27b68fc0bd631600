package io.certwatch.catalogue.register;

import io.certwatch.platform.trace.Tracing;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Applies the decision of a steward on an import: releases a held list, or cancels an import. */
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
        return decide(id, list -> {
            if (list.phase() != Phase.HELD) return new Decision.NotHeld(list.phase());
            var newer = imports.lastDone(ListKind.FULL, list.source())
                    .filter(good -> good.receivedAt().isAfter(list.receivedAt()));
            if (newer.isPresent()) return new Decision.Overtaken(newer.get().id());
            return new Decision.Done(list.released(reason).followsFrom(tracing.current()));
        });
    }

    /** Keeps what has been stored. A running import ends at its next step. */
    public Decision cancel(String id, @Nullable String reason) {
        return decide(id, list -> switch (list.phase()) {
            case RECEIVED, HELD -> new Decision.Done(list.decided(reason).cancelled(list.progress(), clock.instant()));
            case CHECKING, STORING, COMPARING ->
                new Decision.Done(list.decided(reason).cancelling());
            case CANCELLING -> new Decision.Done(list);
            case DONE, FAILED, CANCELLED -> new Decision.Ended(list.phase());
        });
    }

    /** Retries if a step of the running import changed it concurrently. */
    private Decision decide(String id, Function<ListImport, Decision> decision) {
        while (true) {
            var found = imports.find(id).orElse(null);
            if (found == null) return new Decision.Unknown();
            var decided = decision.apply(found);
            if (!(decided instanceof Decision.Done(var next)) || next.equals(found) || imports.move(found, next))
                return decided;
        }
    }
}
