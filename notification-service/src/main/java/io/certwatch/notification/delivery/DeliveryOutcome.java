package io.certwatch.notification.delivery;

/** What came of trying to deliver, with the answer of the server or the reason there was none. */
public sealed interface DeliveryOutcome {

    String answer();

    record Sent(String answer) implements DeliveryOutcome {}

    /** It failed, and may well succeed later. */
    record TryLater(String answer) implements DeliveryOutcome {}

    /** It was not even tried, since nothing gets through at the moment; so it costs no attempt. */
    record NotTried(String answer) implements DeliveryOutcome {}

    /** It fails however often it is tried. */
    record GivenUp(String answer) implements DeliveryOutcome {}
}
