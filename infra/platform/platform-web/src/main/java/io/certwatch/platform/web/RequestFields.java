package io.certwatch.platform.web;

import io.certwatch.platform.text.FieldFaults;
import org.jspecify.annotations.Nullable;

/** Rejects requests by the faults of their fields. */
public final class RequestFields {

    private RequestFields() {}

    /** @throws RequestProblem with all collected faults, if there are any */
    public static void rejectIfAny(FieldFaults faults) {
        var found = faults.found();
        if (!found.isEmpty()) throw RequestProblem.invalid(found);
    }

    /**
     * A single required text, trimmed.
     *
     * @throws RequestProblem if it is missing or has a control character
     */
    public static String requireText(String field, @Nullable String written) {
        var faults = new FieldFaults();
        var text = faults.text(field, written);
        rejectIfAny(faults);
        return text;
    }
}
