package io.certwatch.catalogue.register.web;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.register.Certificate;
import io.certwatch.catalogue.register.CertificateOrder;
import io.certwatch.catalogue.register.CertificateOrder.Place;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/** A place in a list of certificates, which is valid only with the order of the list. */
record CertificateCursor(CertificateOrder order) {

    /** No number contains it; what follows the second is the value. */
    private static final String BETWEEN = "\n";

    String position(Certificate certificate) {
        var place = order.placeOf(certificate);
        return list() + BETWEEN + place.number() + (place.value() == null ? "" : BETWEEN + place.value());
    }

    /** @throws RequestProblem if it is none of ours, or of a list in another order */
    @Nullable
    Place read(@Nullable String after) {
        if (after == null) return null;
        var parts = Cursor.decode(after).split(BETWEEN, 3);
        if (parts.length < 2) throw Cursor.notOurs();
        if (!parts[0].equals(list())) throw RequestProblem.invalid("after", ProblemText.of("problem.other-order"));
        return new Place(parts[1], parts.length == 2 ? null : parts[2]);
    }

    private String list() {
        return order.key() + " " + order.direction();
    }
}
