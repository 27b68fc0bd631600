package io.certwatch.notification.alert;

import java.util.List;
import java.util.stream.Stream;

/**
 * How often an alert has been sent because a person asked for it.
 *
 * @param number  counted from 1
 * @param earlier recipients of earlier sendings who do not get this one
 */
public record Sending(int number, List<Recipient> earlier) {

    public static final Sending FIRST = new Sending(1, List.of());

    /** @param before recipients until now */
    Sending next(List<Recipient> before, List<Recipient> now) {
        var earlierOnly = Stream.concat(earlier.stream(), before.stream())
                .filter(recipient -> now.stream().noneMatch(one -> one.contact().equals(recipient.contact())))
                .toList();
        return new Sending(before.isEmpty() ? number : number + 1, earlierOnly);
    }
}
