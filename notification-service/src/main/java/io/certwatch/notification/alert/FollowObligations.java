package io.certwatch.notification.alert;

import io.certwatch.notification.alert.CollectionProgress.Announced;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Decides what of the news of obligations is told, and in which alert. */
public final class FollowObligations {
    private final KnownObligations obligations;
    private final OpenAlerts open;
    private final Runs runs;
    private final SealAlerts sealAlerts;
    private final SealingPolicy patience;
    private final InstantSource clock;

    public FollowObligations(
            KnownObligations obligations,
            OpenAlerts open,
            Runs runs,
            SealAlerts sealAlerts,
            SealingPolicy patience,
            InstantSource clock) {
        this.obligations = obligations;
        this.open = open;
        this.runs = runs;
        this.sealAlerts = sealAlerts;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Older news changes nothing. The same again finishes what may have been left half done. What was not told yet when there is
     * something newer to tell is told no more, least of all to a vendor who has been replaced.
     */
    public void on(Notice notice) {
        var known = obligations.find(notice.company(), notice.obligation());
        if (known.isPresent() && known.get().revision() > notice.revision()) {
            return;
        }
        var alert = known.map(KnownObligation::alert);
        switch (notice.transition()) {
            case OPENED, REOPENED, DUE_SOON -> {
                var again = known.isPresent() && known.get().revision() == notice.revision();
                if (!again) {
                    alert.ifPresent(id -> open.takeOut(id, notice.obligation()));
                }
                tell(notice, alert.filter(_ -> again).orElseGet(() -> alertFor(notice)));
            }
            case LIFTED, SATISFIED, WAIVED -> {
                alert.ifPresent(id -> open.takeOut(id, notice.obligation()));
                obligations.save(KnownObligation.of(notice, alert.orElse(null)));
            }
            case IN_PROGRESS, RESCHEDULED, CARRIED, UPDATED -> obligations.save(KnownObligation.of(notice, revise(notice, known.orElse(null))));
        }
    }

    /** No message of its own: a line that was not sent yet says it, unless it is for a vendor who no longer has the obligation. */
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
        return cause.isRun() ? cause : patience.windowOf(cause.kind(), notice.at());
    }

    /**
     * Where the line goes is written down before it goes there: after a crash in between, the repeat brings it to the
     * same alert, and only if that was sealed meanwhile to the following part.
     */
    private void tell(Notice notice, AlertId first) {
        var id = first;
        while (true) {
            obligations.save(KnownObligation.of(notice, id));
            var progress = add(id, notice);
            if (progress.isPresent()) {
                sealAlerts.lineCame(progress.get());
                return;
            }
            id = id.next();
        }
    }

    private Optional<CollectionProgress> add(AlertId id, Notice notice) {
        var added = open.add(id, notice.line(), clock.instant(), patience.capacity());
        if (added.isPresent()) {
            return added;
        }
        if (open.progress(id).isEmpty()) {
            begin(id, notice);
        }
        // Again even if it had begun: somebody else may have begun it a moment ago.
        return open.add(id, notice.line(), clock.instant(), patience.capacity());
    }

    /** The run may end while the alert begins: one of the two sees the other, for each writes before it looks. */
    private void begin(AlertId id, Notice notice) {
        var cause = causeOf(notice);
        var now = clock.instant();
        var linesBefore = id.part() == 1 ? 0 : open.progress(id.previous()).map(CollectionProgress::soFar).orElse(0);
        open.begin(Alert.begin(id, notice.vendor(), cause, notice.traceparent(), now), linesBefore, now);
        runs.find(cause.id())
                .map(run -> run.openedFor(notice.company(), notice.vendor()))
                .orElseGet(OptionalInt::empty)
                .ifPresent(count -> open.announce(id, new Announced(count, now)));
    }
}
