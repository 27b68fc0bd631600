package io.certwatch.notification.alert;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Decides for each obligation event whether it becomes a line, and in which alert. */
public final class FollowObligations {
    private final KnownObligations obligations;
    private final OpenAlerts open;
    private final Runs runs;
    private final SealAlerts sealAlerts;
    private final SealingPolicy sealingPolicy;
    private final InstantSource clock;

    public FollowObligations(
            KnownObligations obligations,
            OpenAlerts open,
            Runs runs,
            SealAlerts sealAlerts,
            SealingPolicy sealingPolicy,
            InstantSource clock) {
        this.obligations = obligations;
        this.open = open;
        this.runs = runs;
        this.sealAlerts = sealAlerts;
        this.sealingPolicy = sealingPolicy;
        this.clock = clock;
    }

    /**
     * Ignores older revisions. A repeated revision completes what a crash interrupted. A newer revision replaces lines that were not yet
     * sent, also those to a previous vendor.
     */
    public void on(Notice notice) {
        var known = obligations.find(notice.company(), notice.obligation());
        if (known.isPresent() && known.get().revision() > notice.revision()) {
            return;
        }
        var alert = known.map(KnownObligation::alert);
        switch (notice.transition()) {
            case OPENED, REOPENED, DUE_SOON -> {
                var repeated = known.isPresent() && known.get().revision() == notice.revision();
                if (!repeated) {
                    alert.ifPresent(id -> open.takeOut(id, notice.obligation()));
                }
                addLine(notice, alert.filter(_ -> repeated).orElseGet(() -> alertFor(notice)));
            }
            case LIFTED, SATISFIED, WAIVED -> {
                alert.ifPresent(id -> open.takeOut(id, notice.obligation()));
                obligations.save(KnownObligation.of(notice, alert.orElse(null)));
            }
            case IN_PROGRESS, RESCHEDULED, CARRIED, UPDATED ->
                obligations.save(KnownObligation.of(notice, revise(notice, known.orElse(null))));
        }
    }

    /** Sends no message: updates the unsent line, or removes it if the obligation now belongs to another vendor. */
    private @Nullable AlertId revise(Notice notice, @Nullable KnownObligation known) {
        if (known == null || known.alert() == null) {
            return null;
        }
        if (known.isOf(notice.vendor())) {
            open.revise(known.alert(), notice.line());
            return known.alert();
        }
        open.takeOut(known.alert(), notice.obligation());
        return null;
    }

    private AlertId alertFor(Notice notice) {
        return AlertId.of(notice.company(), causeOf(notice), notice.vendor());
    }

    private AlertCause causeOf(Notice notice) {
        if (notice.transition() == Notice.Transition.DUE_SOON) {
            return AlertCause.reminder(notice.at());
        }
        var cause = notice.cause();
        return cause.isRun() ? cause : sealingPolicy.windowOf(cause.kind(), notice.at());
    }

    /**
     * Stores the alert of the line before adding the line: after a crash in between, redelivery adds it to the same
     * alert, or to the next part if that alert has been sealed.
     */
    private void addLine(Notice notice, AlertId first) {
        var id = first;
        while (true) {
            obligations.save(KnownObligation.of(notice, id));
            var progress = add(id, notice);
            if (progress.isPresent()) {
                sealAlerts.lineAdded(progress.get());
                return;
            }
            id = id.next();
        }
    }

    private Optional<CollectionProgress> add(AlertId id, Notice notice) {
        var added = open.add(id, notice.line(), clock.instant(), sealingPolicy.capacity());
        if (added.isPresent()) {
            return added;
        }
        if (open.progress(id).isEmpty()) {
            begin(id, notice);
        }
        // Retry even if the alert existed: another thread may have begun it after the first attempt.
        return open.add(id, notice.line(), clock.instant(), sealingPolicy.capacity());
    }

    /** The run may complete meanwhile: each side writes before it reads, so at least one sees the other. */
    private void begin(AlertId id, Notice notice) {
        var cause = causeOf(notice);
        var now = clock.instant();
        var linesBefore = id.part() == 1
                ? 0
                : open.progress(id.previous()).map(CollectionProgress::soFar).orElse(0);
        open.begin(Alert.begin(id, notice.vendor(), cause, notice.traceparent(), now), linesBefore, now);
        runs.find(cause.id())
                .map(run -> run.openedFor(notice.company(), notice.vendor()))
                .orElseGet(OptionalInt::empty)
                .ifPresent(count -> open.announce(id, new Announced(count, now)));
    }
}
