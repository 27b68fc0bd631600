package io.certwatch.product.obligation.web;

import io.certwatch.platform.time.Day;
import io.certwatch.platform.web.Cursor;
import io.certwatch.product.aggregate.obligation.DeadlineKind;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.obligation.ObligationSearch.Place;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the list of obligations: the day it is due and its id. */
public final class ObligationCursor {

    private static final String BETWEEN = " ";

    private ObligationCursor() {}

    public static String position(Obligation obligation) {
        var place = Place.of(obligation);
        return (place.due() == null ? DeadlineKind.BEFORE_MARKET_ENTRY : place.due()) + BETWEEN + place.id();
    }

    /** @throws io.certwatch.platform.web.RequestProblem if it is none of ours */
    public static @Nullable Place read(@Nullable String after) {
        if (after == null) {
            return null;
        }
        var parts = Cursor.decode(after).split(BETWEEN, 2);
        try {
            return new Place(day(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (NoSuchElementException | IllegalArgumentException notOurs) {
            throw Cursor.notOurs();
        }
    }

    private static @Nullable LocalDate day(String written) {
        return written.equals(DeadlineKind.BEFORE_MARKET_ENTRY.name())
                ? null
                : Day.read(written).orElseThrow();
    }
}
