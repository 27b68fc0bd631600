package io.certwatch.notification.intake.kafka;

import io.certwatch.notification.restored.MessageHold;
import org.apache.kafka.common.errors.RetriableException;

/** Leaves events unread until messages are held no longer: what they become depends on what an operator says. */
final class HeldBack extends RetriableException {

    private static final long serialVersionUID = 1;

    private HeldBack() {
        super(MessageHold.REASON);
    }

    static void throwIf(MessageHold hold) {
        if (hold.isOn()) throw new HeldBack();
    }
}
