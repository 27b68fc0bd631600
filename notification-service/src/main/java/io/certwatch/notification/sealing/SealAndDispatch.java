package io.certwatch.notification.sealing;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertListener;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.Dispatch;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals alerts, with their recipients, and plans the deliveries of those that have some. */
record SealAndDispatch(
        Alerts alerts, Recipients recipients, Dispatch dispatch, InstantSource clock, AlertListener listener) {
    private static final Logger LOG = LoggerFactory.getLogger(SealAndDispatch.class);
    private static final int LINES_AT_ONCE = 1_000;

    /** In portions, since alerts may have many lines. */
    void seal(List<CollectionProgress> all) {
        var portion = new ArrayList<AlertId>();
        var lines = 0;
        for (var progress : all) {
            if (!portion.isEmpty() && lines + progress.arrived() > LINES_AT_ONCE) {
                sealAll(portion);
                portion.clear();
                lines = 0;
            }
            portion.add(progress.id());
            lines += progress.arrived();
        }
        sealAll(portion);
    }

    /** Retries those that were changed concurrently, for example by a new line. */
    private void sealAll(Collection<AlertId> ids) {
        var left = ids;
        while (!left.isEmpty()) {
            var planned = new ArrayList<Alert>();
            var unsealed = new ArrayList<Alert>();
            for (var alert : alerts.find(left)) {
                switch (alert.status()) {
                    case COLLECTING, NO_CONTACT -> unsealed.add(alert);
                    case PLANNED -> planned.add(alert);
                    case SENT, NO_VENDOR, GIVEN_UP, EMPTY -> {}
                }
            }
            left = trySeal(unsealed, planned);
            dispatch(planned);
        }
    }

    /**
     * Returns which to try again: those that have changed, and those without a contact, because one may have been added meanwhile.
     *
     * @param planned receives the sealed alerts that have recipients
     */
    private Set<AlertId> trySeal(List<Alert> unsealed, List<Alert> planned) {
        var now = clock.instant();
        var recipientsOf = recipients.of(unsealed, ChinaCalendar.dayOf(now));
        var changes = new LinkedHashMap<AlertId, Change>();
        for (var number = 0; number < unsealed.size(); number++) {
            var before = unsealed.get(number);
            var change = new Change(before, before.seal(recipientsOf.get(number)));
            if (change.isNone()) {
                listener.onSealed(before.status(), change.after());
            } else {
                changes.put(before.id(), change);
            }
        }
        var again = new HashSet<>(changes.keySet());
        if (!changes.isEmpty()) {
            for (var id :
                    alerts.seal(changes.values().stream().map(Change::after).toList(), now)) {
                var sealed = reportSealed(Objects.requireNonNull(changes.get(id)));
                if (sealed.status() == AlertStatus.PLANNED) {
                    planned.add(sealed);
                }
                if (sealed.status() != AlertStatus.NO_CONTACT) {
                    again.remove(id);
                }
            }
        }
        return again;
    }

    private record Change(Alert before, Alert after) {
        boolean isNone() {
            return before.status() == after.status();
        }
    }

    private Alert reportSealed(Change change) {
        var sealed = change.after();
        LOG.info(
                "Sealed alert {} for {} {} of {} with {} lines: {}",
                sealed.id().value(),
                sealed.cause().kind(),
                sealed.cause().id(),
                sealed.vendor(),
                sealed.activeLines().size(),
                sealed.status());
        listener.onStatusReached(sealed.id().company(), sealed.status());
        listener.onSealed(change.before().status(), sealed);
        return sealed;
    }

    private void dispatch(List<Alert> planned) {
        if (!planned.isEmpty()) {
            dispatch.take(planned);
            alerts.markDispatched(planned.stream().map(Alert::id).toList());
        }
    }
}
