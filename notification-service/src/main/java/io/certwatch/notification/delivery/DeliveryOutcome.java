package io.certwatch.notification.delivery;

import java.util.regex.Pattern;

/** The outcome of an attempt, with the answer of the server or the reason why there is none. */
public sealed interface DeliveryOutcome {

    Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]+@[^\\s<>,;:\"()]+");

    String answer();

    /** What a log may say of it: servers repeat addresses in their answers. */
    default String withoutAddresses() {
        return "%s: %s"
                .formatted(getClass().getSimpleName(), ADDRESS.matcher(answer()).replaceAll("(address)"));
    }

    record Sent(String answer) implements DeliveryOutcome {}

    /** A temporary failure. */
    record TryLater(String answer) implements DeliveryOutcome {}

    /** No mail server could be used; says nothing about the message or its recipient. */
    record ServerFault(String answer) implements DeliveryOutcome {}

    /** Not attempted because no mail server can be used now; does not count as an attempt. */
    record NotTried(String answer) implements DeliveryOutcome {}

    /** A permanent failure. */
    record GivenUp(String answer) implements DeliveryOutcome {}

    /** A permanent failure: the server says that there is no such address. */
    record AddressRefused(String answer) implements DeliveryOutcome {}
}
