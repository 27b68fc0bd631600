package io.certwatch.product.review.web;

import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.RequestProblem;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.review.ReviewFilter.Alike;

/** Names a group in the API. It is opaque, as a cursor is: what a group shows tells what it is. */
final class GroupKey {

    private static final char BETWEEN = '\f';

    private GroupKey() {}

    static String of(Alike alike) {
        return Cursor.encode(alike.series() == null ? alike.group() : alike.group() + BETWEEN + alike.series());
    }

    /** @throws RequestProblem if the service did not issue it */
    static Alike read(String written) {
        var text = decode(written);
        var end = text.indexOf(BETWEEN);
        return end < 0 ? new Alike(text, null) : new Alike(text.substring(0, end), text.substring(end + 1));
    }

    private static String decode(String written) {
        try {
            return Cursor.decode(written);
        } catch (RequestProblem notOurs) {
            throw RequestProblem.invalid("group", Explanation.of("problem.review-group"));
        }
    }
}
