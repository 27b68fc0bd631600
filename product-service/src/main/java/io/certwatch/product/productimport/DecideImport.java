package io.certwatch.product.productimport;

import io.certwatch.platform.trace.Tracing;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cancels an import, or withdraws the products that it does not name, on behalf of a person. */
public final class DecideImport {

    /** The result of the request. */
    public sealed interface Outcome {

        record Accepted(Import next) implements Outcome {}

        record Unknown() implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    public enum Reason {
        /** The import has ended and cannot be cancelled. */
        ENDED,
        /** Products are being withdrawn, which cannot be cancelled. */
        WITHDRAWING,
        /** Absent products are known only for a full export that is done. */
        NOT_FULL_AND_DONE,
        WITHDRAWN_BEFORE,
        /** A newer import may have named products that this one does not. */
        OVERTAKEN,
        /** Rows without a readable SKU may be those of products that seem absent. */
        UNNAMED_ROWS
    }

    private static final int AT_ONCE = 200;

    private final Imports imports;
    private final Consumer<Import> news;
    private final Tracing tracing;
    private final Clock clock;

    DecideImport(Imports imports, Consumer<Import> news, Tracing tracing, Clock clock) {
        this.imports = imports;
        this.news = news;
        this.tracing = tracing;
        this.clock = clock;
    }

    /** Products stored before stay stored. */
    public Outcome cancel(String company, String id) {
        return decide(
                company,
                id,
                found -> found.phase().ended()
                        ? Reason.ENDED
                        : found.phase() == Phase.WITHDRAWING ? Reason.WITHDRAWING : null,
                found -> switch (found.phase()) {
                    case RECEIVED -> found.cancelled(found.progress(), clock.instant());
                    case CANCELLING -> found;
                    default -> found.cancelling();
                });
    }

    /** @param despiteUnnamed whether the person states that rows without a readable SKU are not products */
    public Outcome withdraw(String company, String id, String by, String reason, boolean despiteUnnamed) {
        return decide(
                company,
                id,
                found -> objection(found, despiteUnnamed),
                found -> found.withdrawing(word(found.withdrawal(), by, reason)).followsFrom(tracing.current()));
    }

    private Withdrawal word(@Nullable Withdrawal before, String by, String reason) {
        return before == null ? Withdrawal.of(by, reason, clock.instant()) : before.again(by, reason, clock.instant());
    }

    private interface Objection {

        @Nullable
        Reason to(Import found);
    }

    private @Nullable Reason objection(Import found, boolean despiteUnnamed) {
        if (!found.full() || found.phase() != Phase.DONE && found.phase() != Phase.WITHDRAWING)
            return Reason.NOT_FULL_AND_DONE;
        var before = found.withdrawal();
        if (before != null && before.failure() == null) return Reason.WITHDRAWN_BEFORE;
        if (found.progress().unnamed() > 0 && !despiteUnnamed) return Reason.UNNAMED_ROWS;
        return overtaken(found) ? Reason.OVERTAKEN : null;
    }

    private boolean overtaken(Import found) {
        for (String behind = null; ; ) {
            var page = imports.newestFirst(found.company(), behind, AT_ONCE);
            for (var newer : page) {
                if (newer.id().equals(found.id())) return false;
                if (newer.names()) return true;
            }
            if (page.size() < AT_ONCE) return false;
            behind = page.getLast().id();
        }
    }

    /** The import continues meanwhile: if it was changed first, tries again. */
    private Outcome decide(String company, String id, Objection objection, UnaryOperator<Import> decision) {
        while (true) {
            var found = imports.find(company, id).orElse(null);
            if (found == null) return new Outcome.Unknown();
            var reason = objection.to(found);
            if (reason != null) return new Outcome.Refused(reason);
            var next = decision.apply(found);
            if (next == found) return new Outcome.Accepted(found);
            if (!imports.move(found, next)) continue;
            if (next.phase().ended()) news.accept(next);
            return new Outcome.Accepted(next);
        }
    }
}
